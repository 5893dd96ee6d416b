import type { Analysis, Analyzer } from '../signal/analysis.ts'
import type { Role, RoleModel } from '../roles/role-model.ts'
import type { Vocabulary, VocabularyExamples } from './config.ts'
import { keyText, type KeyPath } from './config-error.ts'

/** How many examples a vocabulary has, and those that do not hold. */
export interface ExampleReport {
  readonly count: number
  readonly failed: readonly FailedExample[]
}

/** An example of the vocabulary that does not hold. */
export interface FailedExample {
  /** Where it is: `vocabulary.cues.product-owner[0].says[1]`. */
  readonly key: string
  readonly keyPath: KeyPath
  readonly example: string
  /** How it was read instead, in a few words for people. */
  readonly reason: string
}

/** What an example is read as, and whether that is what its entry stands for. */
interface ReadExample {
  readonly isMeant: boolean
  readonly as: string
}

/** Holds a vocabulary to its examples, as postings are read by the model that has it. */
export function testExamples(
  vocabulary: Vocabulary,
  { roles }: RoleModel,
  analyze: Analyzer['analyze'],
): ExampleReport {
  const { titles = {}, cues = {}, managers = [] } = vocabulary
  const tested = [
    ...roles.flatMap((role) =>
      (titles[role.id] ?? []).flatMap((title, at) =>
        resultsOf(title, ['vocabulary', 'titles', role.id, at], (example) =>
          readTitle(analyze(`# ${example}\n`), role),
        ),
      ),
    ),
    ...roles.flatMap((role) =>
      (cues[role.id] ?? []).flatMap((cue, at) =>
        resultsOf(cue, ['vocabulary', 'cues', role.id, at], (example) =>
          readDuty(analyze(duty(example, role)), cue.id),
        ),
      ),
    ),
    ...managers.flatMap((manager, at) =>
      resultsOf(manager, ['vocabulary', 'managers', at], (example) =>
        readManager(analyze(`# Product work\n\n${example}\n`), manager.id),
      ),
    ),
  ]
  return {
    count: tested.length,
    failed: tested
      .filter(({ holds }) => !holds)
      .map(({ key, keyPath, example, reason }) => ({ key, keyPath, example, reason })),
  }
}

interface TestedExample extends FailedExample {
  readonly holds: boolean
}

function resultsOf(
  { says, not = [] }: VocabularyExamples,
  key: KeyPath,
  read: (example: string) => ReadExample,
): TestedExample[] {
  const test = (name: 'says' | 'not', examples: readonly string[]): TestedExample[] =>
    examples.map((example, at) => {
      const { isMeant, as } = read(example)
      const keyPath = [...key, name, at]
      return { key: keyText(keyPath), keyPath, example, reason: as, holds: isMeant === (name === 'says') }
    })
  return [...test('says', says), ...test('not', not)]
}

function readTitle({ hire }: Analysis, role: Role): ReadExample {
  if (hire.title?.role === role.id) return { isMeant: true, as: `a title of the ${role.name}` }
  const other = {
    'product-manager': 'a title of the Product Manager',
    'product-owner': 'a title of the Product Owner',
    hybrid: 'a title of both roles',
    none: 'no title of either role',
  }
  return { isMeant: false, as: other[hire.title?.role ?? 'none'] }
}

function duty(statement: string, { name }: Role): string {
  return `# ${name}\n\n## Responsibilities\n\n- ${statement}\n`
}

function readDuty({ signals }: Analysis, cue: string): ReadExample {
  const found = signals.filter(({ cues }) => cues.includes(cue))
  const owned = found.find(({ ownership }) => ownership === 'owned')
  if (owned !== undefined) return { isMeant: true, as: `the hire’s own work, by “${owned.text}”` }
  const [first] = found
  return {
    isMeant: false,
    as:
      first === undefined
        ? 'nothing that this cue knows'
        : `${first.ownership}, not the hire’s own work: ${first.because}`,
  }
}

function readManager({ reportingLines }: Analysis, id: string): ReadExample {
  if (reportingLines.some(({ kind }) => kind?.id === id)) return { isMeant: true, as: 'a report to this manager' }
  const [first] = reportingLines
  if (first === undefined) return { isMeant: false, as: 'no reporting line' }
  return {
    isMeant: false,
    as:
      first.kind === undefined
        ? `a report to an unknown manager, “${first.text}”`
        : `a report to ${first.kind.label}, “${first.text}”`,
  }
}
