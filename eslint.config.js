import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

// ── Who may import what ──────────────────────────────────────────────────────────────────────────────────────────────
// The reason stands where the rule fails. Each entry: what is restricted, why, and the folders that are for it.

const PARSERS = ['unified', 'remark', 'remark-*', 'mdast-util-*', 'micromark*', 'unist-util-*', 'yaml', 'parse5']
const WRITERS = ['mdast-util-to-markdown', 'mdast-util-gfm', 'hastscript', 'hast-util-to-html', 'fast-xml-builder']
const TERMINAL = ['commander']

const DIRECTIONS = [
  {
    group: [...PARSERS, ...WRITERS.map((name) => `!${name}`)],
    message:
      'Only src/posting/markup and src/inputs parse what people write: everything behind them works on blocks and fields, whatever markup they came from.',
    home: ['src/posting/markup/**', 'src/inputs/**', 'src/workspace/**'],
  },
  {
    group: ['compromise', 'compromise/*'],
    message:
      'compromise is one global object and takes longer to load than a posting to be judged: scripts ask it for inflections and write down what it says.',
    home: ['scripts/**'],
  },
  {
    group: ['node:*', '!node:module'],
    message:
      'The core touches no file system, process or console: only src/cli, src/lsp, src/workspace and the entry for Node do.',
    home: ['src/cli/**', 'src/lsp/**', 'src/workspace/**', 'src/node.ts'],
  },
  {
    group: ['node:module'],
    message: 'Only what Node alone runs loads a package late, with createRequire.',
    home: ['src/cli/**', 'src/lsp/**', 'src/workspace/**'],
  },
  {
    group: ['valibot'],
    message: 'Only src/config says what settings may be, and src/cli what assistants may ask.',
    home: ['src/config/**', 'src/cli/**'],
  },
  {
    group: ['picomatch'],
    message: 'Only src/config says which files settings are for.',
    home: ['src/config/**'],
  },
  {
    group: ['jiti'],
    message: 'Only src/workspace runs configuration files.',
    home: ['src/workspace/**'],
  },
  {
    group: ['@codemirror/*', 'vfile'],
    message: 'Only the adapter for an editor or for remark knows it: nobody else has it installed.',
    home: ['src/codemirror.ts', 'src/remark.ts'],
  },
  {
    group: WRITERS,
    message: 'What reports look like is for src/reporters, where each writer is loaded with its format only.',
    home: ['src/reporters/**'],
  },
  { group: TERMINAL, message: 'Arguments are for src/cli: the library gets text.', home: ['src/cli/**'] },
  {
    group: ['tinyglobby'],
    message: 'Which files there are is for programs: the library gets text.',
    home: ['src/cli/**', 'src/workspace/**'],
  },
  {
    group: ['piscina', 'p-map', 'chokidar'],
    message: 'Threads, streams of files and watching are for src/cli: the library is synchronous and gets one text.',
    home: ['src/cli/**'],
  },
  {
    group: ['diff', 'write-file-atomic'],
    message: 'Only src/cli changes files: the library returns texts and edits.',
    home: ['src/cli/**'],
  },
  {
    group: ['vscode-languageserver', 'vscode-languageserver/*', 'vscode-languageserver-*'],
    message: 'Only src/lsp speaks the protocol of editors, and it is loaded late.',
    home: ['src/lsp/**'],
  },
  {
    group: ['picocolors', 'get-east-asian-width'],
    message: 'How things look on a terminal is for src/reporters and src/cli.',
    allowTypeImports: true,
    home: ['src/cli/**', 'src/reporters/**'],
  },
  {
    group: ['**/rules/**'],
    message:
      'src/ is how we judge and rules/ is what: only src/index.ts brings them together. Take the rules and the role model as arguments.',
    home: ['src/index.ts', 'src/cli/**', 'src/lsp/**'],
  },
  {
    group: ['**/cli/**', '**/lsp/**', '**/node.ts'],
    message: 'Nothing in the library depends on a program that is built on it.',
    home: ['src/cli/**', 'src/lsp/**'],
  },
  {
    group: ['**/workspace/**'],
    message: 'Which files there are, and which configuration holds for them, is for programs: the library gets text.',
    home: ['src/workspace/**', 'src/cli/**', 'src/lsp/**', 'src/node.ts'],
  },
]

const PROGRAMS = {
  group: [
    '**/lint.ts',
    '**/explain.ts',
    '**/posting/**',
    '**/language/**',
    '**/signal/**',
    '**/suppression/**',
    '**/rules/**',
  ],
  message:
    'The programs are built on the public API, src/index.ts, as any other program: that keeps it sufficient. Types may come from anywhere.',
  allowTypeImports: true,
}

const RULES = {
  group: ['**/src/**', '!**/src/rule', '!**/src/rule/rule.ts', '!**/src/text', '!**/src/text/**'],
  message:
    'A rule is read by product coaches: it imports src/rule/rule.ts, src/text, its role model and types, and leaves the how to src/.',
  allowTypeImports: true,
}

const EXTENSION = {
  group: ['**/src/**', '!**/src/lsp', '!**/src/lsp/requests.ts'],
  message:
    'The extension for VS Code talks to jdlint through the language server, as any editor does: src/lsp/requests.ts has the words.',
}

function restrict(files, patterns) {
  const bare = patterns.map(({ group, message, allowTypeImports }) => ({
    group,
    message,
    allowTypeImports: allowTypeImports ?? false,
  }))
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: bare }] } }
}

// A later entry replaces an earlier one for its files, so each folder gets all that holds for it.
// The longer path is the narrower home, and comes later.
const homes = [...new Set(DIRECTIONS.flatMap(({ home }) => home))].sort((one, other) => one.length - other.length)
const directions = [
  restrict(['src/**/*.ts'], DIRECTIONS),
  ...homes.map((home) =>
    restrict(
      [home],
      DIRECTIONS.filter((direction) => !direction.home.includes(home)),
    ),
  ),
  ...['src/cli/**', 'src/lsp/**'].map((home) =>
    restrict([home], [...DIRECTIONS.filter((direction) => !direction.home.includes(home)), PROGRAMS]),
  ),
  restrict(['rules/**/*.ts'], [RULES, ...DIRECTIONS.filter(({ group }) => !group.includes('**/rules/**'))]),
]

// ── Style ────────────────────────────────────────────────────────────────────────────────────────────────────────────

export default tseslint.config(
  { ignores: ['dist/**', 'playground/dist/**', 'coverage/**', 'editors/vscode/dist/**', 'node_modules/**'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // One import for each module: `import type` where all of it are types, `type` before the name elsewhere.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-duplicate-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // A number in a message is what it looks like; wrapping each in String() hides the message.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => ignore()` as a callback that returns nothing reads well.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `== null` is the one way to say "null or undefined".
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-param-reassign': 'error',
      complexity: ['error', { max: 15 }],
      // What Prettier leaves alone: comments. Long strings are found by searching for them.
      'max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
      ],
      'prefer-const': 'error',
      // A posting is text in characters, not in UTF-16 units; and what is no escape is then a mistake.
      'require-unicode-regexp': 'error',
    },
  },
  {
    // Generated.
    files: ['rules/index.ts'],
    rules: { 'max-len': 'off' },
  },
  {
    // The filters of esbuild's plugins are expressions of Go, which has no such flag.
    files: ['tsup.config.ts'],
    rules: { 'require-unicode-regexp': 'off' },
  },
  ...directions,
  restrict(['editors/vscode/src/**'], [EXTENSION]),
  {
    // Postings come from anybody, and may be made to make a regular expression take the square of its time, or worse.
    // Where a match could start everywhere, a lookbehind that lets it start only once is most often the way out.
    files: ['src/**', 'rules/**', 'playground/src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false, ignoreSticky: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"][arguments.0.type!="Literal"]',
          message:
            'Nobody can prove that a regular expression made of data is linear: write it as a literal, or match without one.',
        },
      ],
    },
  },
  {
    // Programs for the people who work on jdlint: they print, and they look into everything.
    files: ['scripts/**', 'bench/**', 'tests/**', '*.config.ts'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    // Typed arrays are read by indices below their length, some hundred million times a run.
    files: ['scripts/learn/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-param-reassign': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    // Outside of tsconfig.json: no types to check, and none to declare.
    files: ['**/*.js', '**/*.mjs'],
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
)
