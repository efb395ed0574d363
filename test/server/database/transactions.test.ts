/// <reference types="vite/client" />
import ts from 'typescript'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../../../server/**/*.ts', { query: '?raw', import: 'default', eager: true })

type Found = Readonly<{ place: string; body: ts.Node; tx: string; source: ts.SourceFile }>

/** Every function that is handed a transaction: what `….transaction().execute(…)` runs, and whatever calls its parameter `tx`. */
const transactions = (path: string, text: string): Found[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) && node.body) {
      const names = node.parameters.map(({ name }) => name.getText(source))
      const isExecuted = ts.isCallExpression(node.parent) && /\.transaction\(\)\s*\.execute$/.test(node.parent.expression.getText(source))
      const tx = isExecuted ? names[0] : names.find((name) => name === 'tx')
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      if (tx !== undefined) found.push({ place: `${path.replace('../../../', '')}:${line + 1}`, body: node.body, tx, source })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Whether a piece of code hands on the transaction, alone or as a part of what it names. */
const mentions = (node: ts.Node, tx: string): boolean => (ts.isIdentifier(node) && node.text === tx) || ts.forEachChild(node, (child) => mentions(child, tx) || undefined) === true

const awaited = (node: ts.Node): ts.AwaitExpression[] => {
  const found: ts.AwaitExpression[] = []
  const visit = (inner: ts.Node): void => {
    if (ts.isAwaitExpression(inner)) found.push(inner)
    ts.forEachChild(inner, visit)
  }
  visit(node)
  return found
}

/** Stores hold nothing but SQL; what they await need not be looked at. */
const all = Object.entries(sources)
  .filter(([path]) => !path.endsWith('store.ts'))
  .flatMap(([path, text]) => transactions(path, text))

/** What only computes, for milliseconds and without any input or output: the check of a passkey's signature. */
const arithmetic = /^await (?:verifyAssertion|keyIn)\(/

test('inside a transaction only what works on that transaction is awaited, because everyone else waits for it', () => {
  const others = all.flatMap(({ place, body, tx, source }) => awaited(body).filter((wait) => !mentions(wait.expression, tx) && !arithmetic.test(wait.getText(source))).map((wait) => `${place} ${wait.getText(source)}`))
  expect(all.length).toBeGreaterThan(30)
  expect(others).toEqual([])
})

test('inside a transaction nobody asks the database past it, because that would wait for ever', () => {
  const past = all.flatMap(({ place, body, source }) => (/\b(?:house|this|by\.house)\.(?:acts|traces)\b/.test(body.getText(source)) ? [place] : []))
  expect(past).toEqual([])
})
