// Puts this program's wall clock ahead by CLOCK_AHEAD_MS, before anything else is loaded: `node --import ./test/other-date.js …`. Through
// NODE_OPTIONS the programs it starts are put ahead with it. Plain JavaScript, because it is loaded before anything that reads TypeScript.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0)
const Real = Date
const now = () => Real.now() + ahead

globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
