import { Command, Option } from 'commander'
import type { ExplainCommandOptions } from './commands/explain-command.ts'
import type { LintCommandOptions } from './linting/options.ts'
import { suggest } from '../text/nearest.ts'
import type { SplitCommandOptions } from './commands/split-command.ts'
import type { TeamCommandOptions } from './commands/team-command.ts'
import type { McpCommandOptions } from './mcp/mcp-command.ts'
import type { RuleCommandOptions } from './commands/rule-command.ts'
import { SEVERITIES } from '../reporters/fails.ts'
import { FORMATS } from '../reporters/index.ts'
import { parseFormat, type OutputArgument } from './output/destination.ts'
import { addRule } from './judging/rule-option.ts'
import { UsageError } from './outcome/usage-error.ts'
import { version } from './tools/version.ts'

/** What the commands do. */
export interface Actions {
  readonly lint: (paths: readonly string[], options: LintCommandOptions) => Promise<void>
  readonly explain: (paths: readonly string[], options: ExplainCommandOptions) => Promise<void>
  readonly rule: (id: string | undefined, options: RuleCommandOptions) => Promise<void>
  readonly split: (file: string, options: SplitCommandOptions) => Promise<void>
  readonly team: (paths: readonly string[], options: TeamCommandOptions) => Promise<void>
  readonly test: (options: { readonly config?: string }) => Promise<void>
  readonly init: () => Promise<void>
  readonly mcp: (options: McpCommandOptions) => Promise<void>
  readonly lsp: (options: { readonly stdio?: boolean }) => Promise<void>
}

const PATHS_HELP =
  'files, folders (all their markdown, and the postings among other files) or globs; - reads standard input; none finds the postings below this folder'

const LINT_HELP = `
Examples:
  jdlint                                      find the postings below this folder and check them
  jdlint careers/product-manager.md           check one posting
  jdlint careers/                             check a folder
  jdlint --format html=report.html careers/   also write a report for the browser
  jdlint --changed-since origin/main          check what this branch has changed
  jdlint explain careers/product-manager.md   show which work a posting asks for, line by line
  jdlint team careers/                        show who owns what in each team of postings
  jdlint rule mislabeled-title                show what a rule reports, and why

Exit status:
  0  nothing wrong, or warnings and notes only
  1  at least one error, or what --fail-on and --max-warnings say
  2  jdlint could not do all of its work: a mistyped option, a mistake in the configuration, an unreadable file`

const EXPLAIN_HELP = `
Examples:
  jdlint explain careers/product-manager.md   show one posting
  jdlint explain --format json careers/       the same for programs, for a folder
  jdlint explain --why careers/pm.md:12       why line 12 counts, or does not

Exit status:
  0  done
  2  jdlint could not do all of its work: a mistyped option, an unreadable file`

const RULE_HELP = `
Examples:
  jdlint rule                        list all rules
  jdlint rule mislabeled-title       show what this rule reports, why, and what to write instead
  jdlint rule --format json          the same list for programs

Exit status:
  0  done
  2  there is no such rule`

const SPLIT_HELP = `
Examples:
  jdlint split careers/pm-po.md                 write careers/pm-po.product-manager.md and careers/pm-po.product-owner.md
  jdlint split --out drafts careers/pm-po.md    write them into the folder drafts
  jdlint split --dry-run careers/pm-po.md       show them, and write nothing

Exit status:
  0  two drafts
  1  nothing to split: the posting asks for one job
  2  jdlint could not do its work: an unreadable file, or a file of a draft's name that is there already`

const TEAM_HELP = `
Examples:
  jdlint team                                 the teams of the postings below this folder
  jdlint team careers/ --format markdown      the same as tables for a wiki
  jdlint team careers/ --format html -o t.html  a page for the browser

Exit status:
  0  done
  2  jdlint could not do all of its work: a mistake in the configuration, an unreadable file`

const TEST_HELP = `
Exit status:
  0  all examples hold
  1  at least one does not
  2  jdlint could not do its work: no configuration, or a mistake in it`

export function createProgram(actions: Actions): Command {
  // In the order of the command line, which says what belongs to what.
  const reports: OutputArgument[] = []
  const program = new Command('jdlint')
    .description(
      'Checks job descriptions, written in markdown, MDX, HTML or as a job board’s data: does a posting mix the work of a Product Manager and a Product Owner, ' +
        'does its title fit the work, do its success metrics agree?',
    )
    .usage('[options] [files, folders or globs…]')
    .argument('[paths...]', PATHS_HELP)
    .addOption(formatOption(reports))
    .addOption(outputOption(reports))
    .addOption(
      choice('preset', 'recommended reports clear problems, strict also what is missing', [
        'recommended',
        'strict',
      ]).default(undefined, 'as configured, or recommended'),
    )
    .addOption(ruleOption())
    .addOption(configOption())
    .option('--no-config', 'no configuration file')
    .option('--print-config <file>', 'show as JSON what holds for a file, and check nothing')
    .option(
      '--changed-since <ref>',
      'check only what the branch has changed since it left this branch, tag or commit, and show how profiles changed',
    )
    .option('--fix', 'correct what is safe to correct, and report the rest')
    .option(
      '--fix-dry-run',
      'print what --fix would change as a diff, and the report of what would be left on standard error; write nothing',
    )
    .option(
      '--baseline <file>',
      'leave out the problems that this file holds (default: jdlint-baseline.json, if it is there)',
    )
    .option('--no-baseline', 'report all problems, whatever the baseline holds')
    .option('--baseline-update', 'write the problems of today into the baseline, and report only new ones from then on')
    .option('--baseline-prune', 'drop entries from the baseline whose problems are gone')
    .option('--quiet', 'report errors only; the exit status stays the same')
    .addOption(
      choice('fail-on', 'the lowest severity that gives exit status 1: error, warning or info', SEVERITIES, 'severity'),
    )
    .addOption(maxWarningsOption())
    .option('--cache', 'check only what has changed since the last run with this option')
    .option(
      '--cache-location <file>',
      'the file for --cache (default: in node_modules/.cache/jdlint, or .jdlintcache where there is no node_modules)',
    )
    .addOption(concurrencyOption())
    .option('--watch', 'check files again whenever they change, until Ctrl-C')
    .option('--ndjson', 'read texts from standard input, a JSON object per line, and write a result per line')
    .addOption(stdinFilenameOption())
    .option(
      '--ignore-unknown',
      'pass over named files that are neither markdown nor look like a posting: for hooks, which name whatever has changed',
    )
    .option('--color', 'colours, even where the output is no terminal')
    .option('--no-color', 'no colours')
    .version(version, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', LINT_HELP)
    .helpCommand(false)
    // Options behind "explain" are its own.
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: ignore, outputError: ignore })
    .action((paths: string[], options: Omit<LintCommandOptions, 'reports'>) =>
      actions.lint(paths, { ...options, reports }),
    )
  addExplain(program, actions)
  addRuleCommand(program, actions)
  addSplit(program, actions)
  addTeam(program, actions)
  addTest(program, actions)
  addInit(program, actions)
  addLsp(program, actions)
  addMcp(program, actions)
  return program
}

function addExplain(program: Command, actions: Actions): void {
  program
    .command('explain')
    .summary('show which work a posting asks for, line by line')
    .description(
      'Shows how much of a Product Manager’s and of a Product Owner’s work a posting asks for, and the lines that say so.',
    )
    .usage('[options] [files, folders or globs…]')
    .argument('[paths...]', PATHS_HELP)
    .addOption(choice('format', 'text for people, json for programs', ['text', 'json']))
    .option('--why <file:line>', 'how jdlint reads one line, and why')
    .addOption(configOption())
    .option('--no-config', 'no configuration file')
    .addOption(stdinFilenameOption())
    .option('--color', 'colours, even where the output is no terminal')
    .option('--no-color', 'no colours')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXPLAIN_HELP)
    .action((paths: string[], options: ExplainCommandOptions) => actions.explain(paths, options))
}

function addRuleCommand(program: Command, actions: Actions): void {
  program
    .command('rule')
    .summary('show the page of a rule, or list all rules')
    .description('Shows what a rule reports, why, what to write instead, and when to turn it off. Needs no network.')
    .usage('[options] [id]')
    .argument('[id]', 'the rule, such as mislabeled-title; none lists all rules')
    .addOption(choice('format', 'text for people, json for programs', ['text', 'json']))
    .option('--color', 'colours, even where the output is no terminal')
    .option('--no-color', 'no colours')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', RULE_HELP)
    .action((id: string | undefined, options: RuleCommandOptions) => actions.rule(id, options))
}

function addSplit(program: Command, actions: Actions): void {
  program
    .command('split')
    .summary('make two drafts of a posting that asks for two jobs')
    .description(
      'Makes a Product Manager’s and a Product Owner’s draft of a posting in markdown that asks for both. Never changes the posting, and never overwrites a file.',
    )
    .usage('[options] <file>')
    .argument('<file>', 'the posting; - reads standard input')
    .option('--out <folder>', 'the folder for the drafts (default: that of the posting)')
    .option('--dry-run', 'show the drafts, and write nothing')
    .addOption(configOption())
    .option('--no-config', 'no configuration file')
    .addOption(stdinFilenameOption('what to call standard input'))
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', SPLIT_HELP)
    .action((file: string, options: SplitCommandOptions) => actions.split(file, options))
}

function addTeam(program: Command, actions: Actions): void {
  program
    .command('team')
    .summary('show who owns what in a team of postings')
    .description(
      'Shows which postings are for one product team, and who of them owns, supports or only hears of what: vision, roadmap, backlog and so on. Marks what two own, and what nobody does.',
    )
    .usage('[options] [files, folders or globs…]')
    .argument('[paths...]', PATHS_HELP)
    .addOption(
      choice('format', 'text for people; markdown, csv, json or html for others', [
        'text',
        'markdown',
        'csv',
        'json',
        'html',
      ]),
    )
    .option('-o, --output <file>', 'write it to this file')
    .addOption(configOption())
    .option('--no-config', 'no configuration file')
    .option('--color', 'colours, even where the output is no terminal')
    .option('--no-color', 'no colours')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', TEAM_HELP)
    .action((paths: string[], options: TeamCommandOptions) => actions.team(paths, options))
}

function addTest(program: Command, actions: Actions): void {
  program
    .command('test')
    .summary('check the examples of your own vocabulary')
    .description(
      'Checks every example in the vocabulary of the configuration of this folder: what “says” lists must be read so, what “not” lists must not.',
    )
    .usage('[options]')
    .addOption(configOption())
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', TEST_HELP)
    .action((options: { readonly config?: string }) => actions.test(options))
}

function addInit(program: Command, actions: Actions): void {
  program
    .command('init')
    .summary('write a starter configuration into this folder')
    .description(
      'Writes jdlint.config.yaml with the settings that people need most, commented out. In a terminal it asks how your company divides product work. Never overwrites a file.',
    )
    .usage('')
    .helpOption('-h, --help', 'show this help')
    .action(() => actions.init())
}

function addLsp(program: Command, actions: Actions): void {
  program
    .command('lsp')
    .summary('language server: problems and corrections while you write, in any editor')
    .description(
      'Speaks the Language Server Protocol over standard input and output. Editors start it; docs/editors.md explains how to set up each one.',
    )
    .usage('--stdio')
    .option('--stdio', 'speak over standard input and output')
    // Some editors pass it so that the server ends with them; the protocol's library reads it by itself.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .helpOption('-h, --help', 'show this help')
    .action((options: { readonly stdio?: boolean }) => actions.lsp(options))
}

function addMcp(program: Command, actions: Actions): void {
  program
    .command('mcp')
    .summary('server for AI assistants, which then check, explain and split postings with jdlint')
    .description(
      'Speaks the Model Context Protocol over standard input and output. Assistants start it; docs/mcp.md explains how to set up each one. It reads files of the working directory only, and writes none.',
    )
    .usage('[options]')
    .option('--allow-write', 'let “split” write its two drafts, in files that do not exist yet')
    .helpOption('-h, --help', 'show this help')
    .action((options: McpCommandOptions) => actions.mcp(options))
}

function configOption(): Option {
  return new Option('--config <file>', 'this configuration file instead of the nearest one')
}

/** An option with a few values, the first of them its default. */
function choice(name: string, help: string, values: readonly string[], noun = name): Option {
  // Not commander's choices(): its message does not name the nearest.
  return new Option(`--${name} <${noun}>`, help).default(values[0]).argParser((value) => {
    if (!values.includes(value)) throw new UsageError(`--${name} ${value}: unknown ${noun} (${suggest(value, values)})`)
    return value
  })
}

function formatOption(reports: OutputArgument[]): Option {
  const help = `${FORMATS.join(', ')}; may be repeated, and NAME=FILE writes it to a file, in addition to what the terminal shows (default: ${FORMATS[0]}, for people)`
  return new Option('--format <format>', help).argParser((value) => reports.push(parseFormat(value)))
}

function stdinFilenameOption(help = 'what to call standard input in the report'): Option {
  return new Option('--stdin-filename <name>', help).argParser((name) => {
    if (name === '') throw new UsageError('--stdin-filename "": an empty name (leave it out, or name a file)')
    return name
  })
}

function outputOption(reports: OutputArgument[]): Option {
  return new Option('-o, --output <file>', 'the file for the --format before it; may be repeated').argParser(
    (output) => {
      if (output === '') throw new UsageError('--output "": an empty path (name a file)')
      return reports.push({ output })
    },
  )
}

function maxWarningsOption(): Option {
  return new Option('--max-warnings <number>', 'exit status 1 when there are more warnings than this').argParser(
    (value) => {
      if (!/^\d+$/u.test(value))
        throw new UsageError(`--max-warnings ${value}: not a number of warnings (expected 0, 1, 2 and so on)`)
      return Number(value)
    },
  )
}

function concurrencyOption(): Option {
  return new Option('--concurrency <number>', 'threads that check many files: a number, off, or auto')
    .default('auto')
    .argParser((value) => {
      if (value === 'auto' || value === 'off') return value
      if (!/^[1-9]\d*$/u.test(value))
        throw new UsageError(`--concurrency ${value}: not a number of threads (expected auto, off, or 1, 2 and so on)`)
      return Number(value)
    })
}

function ruleOption(): Option {
  const help = 'off, info, warning or error for one rule, as in "hybrid-title: off"; may be repeated'
  return new Option('--rule <setting>', help).argParser(addRule).default({}, 'as configured, or as in the preset')
}

function ignore(): void {
  // Errors are thrown, and reported in one place as one line.
}
