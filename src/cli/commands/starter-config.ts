import { MODEL_IDS, type ModelId } from '../../roles/operating-model.ts'

/** What `jdlint init` writes: valid as it is, and with every line that is commented out. */
export function starterConfig(model: ModelId): string {
  return HEAD + modelLines(model) + REST
}

function modelLines(model: ModelId): string {
  return `# How your company divides product work: ${MODEL_IDS.join(', ')}.
# https://github.com/jdlint/jdlint/blob/main/rules/models/README.md
model: ${model}

`
}

const HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/jdlint/jdlint/main/config.schema.json
# How jdlint checks the postings in this folder and below. All settings:
# https://github.com/jdlint/jdlint/blob/main/docs/configuration.md

`

const REST = `# recommended reports clear problems, strict also what is missing.
preset: recommended

# off, info, warning or error, rule by rule.
#rules:
#  missing-counterpart: off

# Files that are not checked.
#ignores:
#  - drafts/**

# Other settings for some files.
#overrides:
#  - files: [senior/**]
#    preset: strict

# What your company calls things. \`jdlint test\` checks the examples.
#vocabulary:
#  titles:
#    product-owner:
#      - phrase: value owner
#        says: [Senior Value Owner (f/m/d)]
#        not: [Value Engineer]
#  cues:
#    product-owner:
#      - id: flow-board
#        verbs: [own, create, prioritize]
#        objects: [flow board]
#        says: [Prioritise the flow board, Keep the flow board in order]
#        not: [Experience with a flow board]
#  sections:
#    responsibilities: [Your canvas]
#  managers:
#    - id: value-office
#      titles: [head of value]
#      label: the head of the value office
#      contradicts: [product-owner]
#      says: [You report to the Head of Value.]
`
