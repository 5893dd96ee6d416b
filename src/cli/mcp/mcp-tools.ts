import path from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import * as v from 'valibot'
import { validate } from '../../config/validate.ts'
import type { Linter } from '../../linter.ts'
import { count } from '../../reporters/count.ts'
import { explainJson, lintJson, whyJson } from '../../reporters/json.ts'
import { teamJson } from '../../reporters/team/json.ts'
import { lintCommand } from '../commands/lint-command.ts'
import { splitPosting } from '../commands/split-command.ts'
import { gatherTeams } from '../commands/team-command.ts'
import { gather, type Wanted } from '../files/gather.ts'
import { pathOption, STDIN_NAME, type Source } from '../files/read-source.ts'
import type { LintCommandOptions } from '../linting/options.ts'
import type { Outcome } from '../outcome/outcome.ts'
import { UsageError } from '../outcome/usage-error.ts'
import { loadTools, type Tools } from '../tools/tools.ts'
import { nameInWorkspace, pathInWorkspace, withinWorkspace } from './workspace.ts'

/** A command as an assistant calls it. */
export interface McpTool {
  readonly description: string
  readonly inputSchema: Tool['inputSchema']
  readonly isReadOnly: boolean
  /** Rejects where the input does not fit the schema; the message is one line. */
  readonly call: (input: unknown) => Promise<Outcome>
}

/** What `jdlint mcp` was started with. */
interface Permissions {
  /** `split` may write its drafts. */
  readonly allowWrite: boolean
}

export function createMcpTools({ allowWrite }: Permissions): ReadonlyMap<string, McpTool> {
  return new Map([
    [
      'lint',
      tool(
        'Checks postings, by the configuration of the workspace. Gives JSON: findings by file, each with its place, its evidence and what to write instead.',
        LINT,
        lint,
      ),
    ],
    [
      'explain',
      tool(
        'Shows as JSON which work a posting asks for, a Product Manager’s or a Product Owner’s, and the lines that say so.',
        POSTING,
        explain,
      ),
    ],
    ['why', tool('Tells as JSON how jdlint reads one line of a posting, and why it counts or does not.', WHY, why)],
    ['split', allowWrite ? writingSplit() : tool(SPLIT_DESCRIPTION, POSTING, split)],
    [
      'team',
      tool(
        'Shows as JSON which postings are for one product team, and who of them owns, supports or only hears of what; what two own, and what nobody does.',
        TEAM,
        team,
      ),
    ],
  ])
}

const SPLIT_DESCRIPTION =
  'Makes two drafts of a posting in markdown that asks for both jobs: a Product Manager’s and a Product Owner’s. Shows them.'

function writingSplit(): McpTool {
  return {
    ...tool(
      `${SPLIT_DESCRIPTION} With "write", writes them beside the posting instead, never over a file.`,
      SPLIT_AND_WRITE,
      split,
    ),
    isReadOnly: false,
  }
}

/** Each call reads the configuration anew: somebody may have changed it. */
function tool<Input>(
  description: string,
  schema: v.GenericSchema<unknown, Input>,
  answer: (input: Input, tools: Tools) => Promise<Outcome>,
): McpTool {
  return {
    description,
    inputSchema: toJsonSchema(schema) as Tool['inputSchema'],
    isReadOnly: true,
    call: async (input) => answer(validate(schema, input), withinWorkspace(await loadTools(undefined))),
  }
}

const text = v.pipe(v.string(), v.description('The text of a posting'))
const name = v.pipe(
  v.string(),
  v.description(
    'The path that the text has or will have in the workspace. Its ending says what the text is written in; default: markdown',
  ),
)
const file = v.pipe(v.string(), v.description('Instead of a text: a file, by its path from the root of the workspace'))
const paths = v.pipe(
  v.array(v.string()),
  v.description('Files and folders, by their paths from the root of the workspace; none finds the postings in it'),
)
const posting = { text: v.optional(text), name: v.optional(name), path: v.optional(file) }

const POSTING = v.strictObject(posting)
const LINT = v.strictObject({ text: v.optional(text), name: v.optional(name), paths: v.optional(paths) })
const WHY = v.strictObject({
  ...posting,
  line: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The line, from 1')),
})
const SPLIT_AND_WRITE = v.strictObject({
  ...posting,
  write: v.optional(v.pipe(v.boolean(), v.description('Write the drafts into new files'))),
})
const TEAM = v.strictObject({
  texts: v.optional(
    v.pipe(
      v.array(v.strictObject({ text, name: v.optional(name) })),
      v.minLength(1),
      v.description('The texts of the postings, instead of files'),
    ),
  ),
  paths: v.optional(paths),
})

/** The posting that is given, or named. */
function wantedPosting({ text, name, path }: v.InferOutput<typeof POSTING>): Wanted {
  if (text === undefined && path === undefined)
    throw new UsageError('no posting (give "text", or "path" for a file of the workspace)')
  return wanted({ text, name, paths: path === undefined ? [] : [path] })
}

/** A text that is given, or what paths name; without either, the postings of the workspace. */
function wanted({ text, name, paths = [] }: v.InferOutput<typeof LINT>): Wanted {
  if (text === undefined) {
    if (name !== undefined) throw new UsageError('name: the name of a text, and there is none (give "text", too)')
    return { paths: paths.map(pathInWorkspace) }
  }
  if (paths.length > 0) throw new UsageError('a text and a path (give one of them)')
  return { paths: [], texts: [{ filePath: name === undefined ? STDIN_NAME : nameInWorkspace(name), text }] }
}

async function lint(input: v.InferOutput<typeof LINT>, tools: Tools): Promise<Outcome> {
  const { paths, texts } = wanted(input)
  if (texts === undefined) return lintCommand(paths, LINT_OPTIONS, tools)
  return answerOver({ paths, texts }, tools, ({ filePath, text }, linter) =>
    lintJson([{ filePath, source: text, result: linter.lint(text, pathOption(filePath)) }]),
  )
}

/** No folder of the workspace. */
const NOWHERE = 'texts given'

/** As the command line has them by default, in this thread: a worker would outlive the call. */
const LINT_OPTIONS: LintCommandOptions = {
  reports: [{ format: 'json' }],
  rule: {},
  failOn: 'error',
  concurrency: 'off',
}

function explain(input: v.InferOutput<typeof POSTING>, tools: Tools): Promise<Outcome> {
  return answerOver(wantedPosting(input), tools, ({ filePath, text }, linter) =>
    explainJson([{ filePath, source: text, explanation: linter.explain(text, pathOption(filePath)) }]),
  )
}

function why({ line, ...input }: v.InferOutput<typeof WHY>, tools: Tools): Promise<Outcome> {
  return answerOver(wantedPosting(input), tools, ({ filePath, text }, linter) => {
    try {
      return whyJson(filePath, linter.why(text, line, pathOption(filePath)))
    } catch (error) {
      if (error instanceof RangeError) return new UsageError(`${filePath}: ${error.message}`)
      throw error
    }
  })
}

/** The answer for one posting, or why there is none. */
type Answer = (source: Source, linter: Linter) => string | UsageError

async function answerOver(wanted: Wanted, { loader }: Tools, answer: Answer): Promise<Outcome> {
  const { files, notices, unreadable } = await gather(wanted, loader.load, async (source) =>
    answer(source, await source.linter()),
  )
  const [only = '', another] = files
  if (another !== undefined)
    throw new UsageError(`${wanted.paths.join(' ')}: ${count(files.length, 'file')} (name one posting)`)
  if (only instanceof UsageError) throw only
  return { output: only, notices, status: unreadable > 0 ? 2 : 0 }
}

async function split(
  { write = false, ...input }: v.InferOutput<typeof SPLIT_AND_WRITE>,
  tools: Tools,
): Promise<Outcome> {
  const wanted = wantedPosting(input)
  if (!write) return splitPosting(wanted, { dryRun: true }, tools)
  const [file] = wanted.paths
  if (file === undefined) throw new UsageError('write: the drafts go beside a file (give "path" instead of "text")')
  // The file may be a link from a linked folder back into the workspace.
  pathInWorkspace(path.dirname(file))
  return splitPosting(wanted, {}, tools)
}

async function team({ texts, paths = [] }: v.InferOutput<typeof TEAM>, tools: Tools): Promise<Outcome> {
  if (texts !== undefined && paths.length > 0) throw new UsageError('texts and paths (give one of them)')
  // A team is guessed by folder. Texts without a name are in one that is not there: no files stand beside them.
  const given = texts?.map(({ text, name }, index) => ({
    filePath: name === undefined ? `${NOWHERE}/posting-${index + 1}.md` : nameInWorkspace(name),
    text,
  }))
  const { matrices, notices, isWhole } = await gatherTeams({ paths: paths.map(pathInWorkspace), texts: given }, tools)
  return { output: teamJson(matrices), notices, status: isWhole ? 0 : 2 }
}
