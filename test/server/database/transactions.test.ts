/// <reference types="vite/client" />
import ts from 'typescript'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../../../server/**/*.ts', { query: '?raw', import: 'default', eager: true })

type Found = Readonly<{ place: string; body: ts.Node; tx: string; source: ts.SourceFile }>

/** Every function handed to `….transaction().execute(…)`, with what it calls its transaction. */
const transactions = (path: string, text: string): Found[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\.transaction\(\)\s*\.execute$/.test(node.expression.getText(source))) {
      const [given] = node.arguments
      if (given && ts.isArrowFunction(given)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
        found.push({ place: `${path.replace('../../../', '')}:${line + 1}`, body: given.body, tx: given.parameters[0]?.name.getText(source) ?? '', source })
      }
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

const all = Object.entries(sources).flatMap(([path, text]) => transactions(path, text))

test('inside a transaction only what works on that transaction is awaited, because everyone else waits for it', () => {
  const others = all.flatMap(({ place, body, tx, source }) => awaited(body).filter((wait) => !mentions(wait.expression, tx)).map((wait) => `${place} ${wait.getText(source)}`))
  expect(all.length).toBeGreaterThan(5)
  expect(others).toEqual([])
})

test('inside a transaction nobody asks the database past it, because that would wait for ever', () => {
  const past = all.flatMap(({ place, body, source }) => (/\b(?:house|this|by\.house)\.(?:acts|traces)\b/.test(body.getText(source)) ? [place] : []))
  expect(past).toEqual([])
})
