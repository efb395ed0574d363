// The first line of the thread that reads files: threads do not inherit the loader that reads TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
