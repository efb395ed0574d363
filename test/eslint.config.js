import { fileURLToPath } from 'node:url'
import lit from 'eslint-plugin-lit'
import tseslint from 'typescript-eslint'

const root = fileURLToPath(new URL('..', import.meta.url))
const banned = /(^|\/)(utils?|helpers?|common|misc|managers?|services?|handlers?)(\/|\.|$)/

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '**/*.js', '**/*.json', 'playlists/advances.ts'] },
  {
    files: ['**/*.ts'],
    languageOptions: { parser: tseslint.parser, parserOptions: { project: ['./playlists/tsconfig.json', './server/tsconfig.json', './display/tsconfig.json', './test/tsconfig.json'], tsconfigRootDir: root } },
    plugins: { '@typescript-eslint': tseslint.plugin, lit, house: { rules: { 'file-names': fileNames() } } },
    rules: {
      'house/file-names': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false, properties: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true }],
      'max-params': ['error', 3],
      'no-empty': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds the thing.' }],
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.config.ts', '**/*.setup.ts', 'test/**'],
    rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }] },
  },
  { files: ['display/**/*.ts'], rules: lit.configs['flat/recommended'].rules },
  { files: ['test/**/*.ts', 'server/demo/main.ts', 'server/main.ts'], rules: { 'no-console': 'off', 'max-lines-per-function': 'off' } },
)

/** A file is named for its subject; a dump folder has no owner. */
function fileNames() {
  return {
    meta: { messages: { dump: 'Name the file or folder after its subject, not "{{name}}".' } },
    create: (context) => ({
      Program(node) {
        const match = banned.exec(context.filename.slice(root.length))
        if (match) context.report({ node, messageId: 'dump', data: { name: match[2] } })
      },
    }),
  }
}
