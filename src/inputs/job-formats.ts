import { createWriter, wholeSpan, type MappedText } from '../posting/source/mapped-text.ts'
import type { Field } from '../posting/markup/field.ts'
import { tellsOfPlace } from '../posting/outline/declared-places.ts'
import type { Data, DataMap } from './data.ts'

/** A job as data has it. */
export interface Job {
  readonly titleKey: MappedText
  readonly title: MappedText
  readonly parts: readonly Part[]
  /** What it says of the pay, as if it stood in the frontmatter. */
  readonly pay: readonly Field[]
  /** Where it says that the job is, in the same way. */
  readonly places: readonly Field[]
}

/** A piece of a job's text. */
export interface Part {
  /** `undefined` where the text goes without. */
  readonly heading: MappedText | undefined
  readonly texts: readonly MappedText[]
  /** Each text is an item. */
  readonly isList: boolean
}

/** How somebody writes jobs down. */
interface JobFormat {
  readonly titleKey: string
  /** Of these keys a job has at least one, and hardly anything else has. */
  readonly marks: readonly string[]
  readonly isMeant: (job: DataMap) => boolean
  readonly parts: (job: DataMap) => readonly Part[]
  /** Missing: it has no place for the pay but the text. */
  readonly pay?: (job: DataMap) => readonly Field[]
}

const JOB_FORMATS: readonly JobFormat[] = [
  // https://schema.org/JobPosting
  {
    titleKey: 'title',
    marks: ['@type'],
    isMeant: isJobPosting,
    parts: (job) => [
      ...plain(job, 'description'),
      ...headed(
        job,
        'employerOverview',
        'responsibilities',
        'qualifications',
        'skills',
        'experienceRequirements',
        'educationRequirements',
        'jobBenefits',
      ),
    ],
    pay: (job) => fieldsAt(job, 'baseSalary', 'salaryCurrency'),
  },
  // Greenhouse, https://developers.greenhouse.io/job-board.html
  {
    titleKey: 'title',
    marks: ['absolute_url', 'internal_job_id', 'requisition_id'],
    isMeant: (job) => holdsText(job, 'content'),
    parts: (job) => plain(job, 'content'),
    pay: (job) => fieldsAt(job, 'pay_input_ranges').map(inWholeUnits),
  },
  // Lever, https://github.com/lever/postings-api: the description is the opening and its body in one.
  {
    titleKey: 'text',
    marks: ['lists', 'hostedUrl', 'descriptionPlain'],
    isMeant: (job) => holdsText(job, 'description', 'opening', 'descriptionBody', 'descriptionPlain'),
    parts: (job) => [
      ...firstWritten(job, ['description'], ['opening', 'descriptionBody'], ['descriptionPlain']),
      ...itemsOf(valueOf(job, 'lists')).flatMap((list) => titled(list, 'text', 'content')),
      ...apart(job, 'additional information', 'additional', 'additionalPlain'),
      ...apart(job, 'salary', 'salaryDescription', 'salaryDescriptionPlain'),
    ],
    pay: (job) => fieldsAt(job, 'salaryRange'),
  },
  // Ashby, https://developers.ashbyhq.com/docs/public-job-posting-api
  {
    titleKey: 'title',
    marks: ['descriptionHtml', 'descriptionPlain'],
    isMeant: (job) => holdsText(job, 'descriptionHtml', 'descriptionPlain'),
    parts: (job) => firstWritten(job, ['descriptionHtml'], ['descriptionPlain']),
    pay: ashbyPay,
  },
  // Workable, https://workable.readme.io/reference/jobs-1
  // Recruitee, https://docs.recruitee.com/reference/intro-to-careers-site-api
  {
    titleKey: 'title',
    marks: ['shortcode', 'careers_url', 'requirements'],
    isMeant: (job) => holdsText(job, 'description'),
    parts: (job) => [...plain(job, 'description'), ...headed(job, 'requirements', 'benefits')],
    pay: (job) => fieldsAt(job, 'salary'),
  },
  // SmartRecruiters, https://developers.smartrecruiters.com/docs/posting-api
  {
    titleKey: 'name',
    marks: ['jobAd'],
    isMeant: (job) => sectionsOf(job).length > 0,
    parts: (job) => sectionsOf(job).flatMap((section) => titled(section, 'title', 'text')),
  },
]

/** Where all of these formats say where the job is; Lever has it among its categories. */
const PLACE_KEYS = ['jobLocation', 'location', 'locations', 'secondaryLocations', 'categories', 'city', 'country']

/** Whether it is worth parsing a text: most data files of a repository have nothing to do with jobs. */
export function mayHoldJob(text: string): boolean {
  return (
    text.includes('JobPosting') || JOB_FORMATS.slice(1).some(({ marks }) => marks.some((mark) => text.includes(mark)))
  )
}

/** The job that an object is; `undefined` for any other object. */
export function jobOf(object: DataMap): Job | undefined {
  for (const { titleKey, marks, isMeant, parts, pay } of JOB_FORMATS) {
    const entry = object.entries.get(titleKey)
    if (entry?.value.type === 'text' && marks.some((mark) => object.entries.has(mark)) && isMeant(object))
      return {
        titleKey: entry.readKey(),
        title: entry.value.read(),
        parts: parts(object),
        pay: pay?.(object) ?? [],
        places: fieldsAt(object, ...PLACE_KEYS).filter(({ keys }) => tellsOfPlace(keys)),
      }
  }
  return undefined
}

/** JSON-LD may name a type by its address, and an object may have several. */
function isJobPosting(object: DataMap): boolean {
  const type = valueOf(object, '@type')
  const types = type?.type === 'text' ? [type] : itemsOf(type)
  return types.some((one) => one.type === 'text' && /(?:^|[/:])JobPosting$/u.test(one.value))
}

function sectionsOf(job: DataMap): readonly Data[] {
  const jobAd = valueOf(job, 'jobAd')
  const sections = jobAd?.type === 'map' ? valueOf(jobAd, 'sections') : undefined
  return sections?.type === 'map' ? Array.from(sections.entries.values(), ({ value }) => value) : []
}

function valueOf({ entries }: DataMap, key: string): Data | undefined {
  return entries.get(key)?.value
}

function itemsOf(data: Data | undefined): readonly Data[] {
  return data?.type === 'list' ? data.items : []
}

function holdsText(object: DataMap, ...keys: readonly string[]): boolean {
  return keys.some((key) => valueOf(object, key)?.type === 'text')
}

/** Texts on the page without a heading. */
function plain(object: DataMap, ...keys: readonly string[]): readonly Part[] {
  return keys.flatMap((key) => partOf(undefined, valueOf(object, key)))
}

/**
 * Boards give the same text several times: as HTML, as plain text, in one and in parts. The first form that has words
 * counts.
 */
function firstWritten(object: DataMap, ...forms: readonly (readonly string[])[]): readonly Part[] {
  const form = forms.find((keys) => keys.some((key) => isWritten(valueOf(object, key))))
  return form === undefined ? [] : plain(object, ...form)
}

function isWritten(value: Data | undefined): boolean {
  return value?.type === 'text' && value.value.trim() !== ''
}

/** Texts below the words of their key. */
function headed(object: DataMap, ...keys: readonly string[]): readonly Part[] {
  return keys.flatMap((key) => {
    const entry = object.entries.get(key)
    return entry === undefined ? [] : partOf(headingAt(entry.readKey(), keyWords(key)), entry.value)
  })
}

/** `experienceRequirements` as a heading. */
function keyWords(key: string): string {
  return key.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`)
}

/**
 * The first form of a text that has words, below words of ours: it closes the page, and the list above it says nothing
 * of it.
 */
function apart(object: DataMap, words: string, ...forms: readonly string[]): readonly Part[] {
  const form = forms.find((key) => isWritten(valueOf(object, key)))
  const entry = form === undefined ? undefined : object.entries.get(form)
  return entry === undefined ? [] : partOf(headingAt(entry.readKey(), words), entry.value)
}

/** A heading that stands where a key does. */
function headingAt(key: MappedText, words: string): MappedText {
  const writer = createWriter()
  writer.put(words, wholeSpan(key))
  return writer.finish()
}

/** A text below a heading that comes with it. */
function titled(object: Data, headingKey: string, textKey: string): readonly Part[] {
  if (object.type !== 'map') return []
  const heading = valueOf(object, headingKey)
  return partOf(heading?.type === 'text' ? heading.read() : undefined, valueOf(object, textKey))
}

/** A text, several of them, or an object that is described by one. */
function partOf(heading: MappedText | undefined, value: Data | undefined): readonly Part[] {
  if (value?.type === 'text') return [{ heading, texts: [value.read()], isList: false }]
  if (value?.type === 'map') return partOf(heading, valueOf(value, 'description'))
  const texts = itemsOf(value).flatMap((item) => (item.type === 'text' ? [item.read()] : []))
  return texts.length === 0 ? [] : [{ heading, texts, isList: true }]
}

/** The texts and numbers under some keys, as if they stood in the frontmatter. */
function fieldsAt({ entries }: DataMap, ...keys: readonly string[]): readonly Field[] {
  return keys.flatMap((key) => {
    const entry = entries.get(key)
    return entry === undefined ? [] : fieldsOf(entry.value, [entry.readKey()])
  })
}

function fieldsOf(value: Data, keys: readonly MappedText[], isListed = false): readonly Field[] {
  if (value.type === 'list') return value.items.flatMap((item) => fieldsOf(item, keys, true))
  if (value.type === 'map')
    return Array.from(value.entries.values(), (entry) =>
      fieldsOf(entry.value, [...keys, entry.readKey()], isListed),
    ).flat()
  return value.type === 'other' ? [] : [{ keys, value: value.read(), isListed }]
}

/** Of a pay in parts Ashby gives the salary beside the bonus and the equity; the tiers tell it by place or level. */
function ashbyPay(job: DataMap): readonly Field[] {
  const compensation = job.entries.get('compensation')
  if (compensation?.value.type !== 'map') return []
  const keys = [compensation.readKey()]
  const tiers = itemsOf(valueOf(compensation.value, 'compensationTiers')).flatMap((tier) =>
    salariesOf(tier, 'components'),
  )
  const salaries = tiers.length > 0 ? tiers : salariesOf(compensation.value, 'summaryComponents')
  if (salaries.length > 0) return salaries.flatMap((salary) => fieldsOf(salary, keys))
  return fieldsAt(compensation.value, 'scrapeableCompensationSalarySummary').map((field) => ({
    ...field,
    keys: [...keys, ...field.keys],
  }))
}

function salariesOf(object: Data, key: string): readonly Data[] {
  const components = object.type === 'map' ? itemsOf(valueOf(object, key)) : []
  return components.filter((component) => {
    const type = component.type === 'map' ? valueOf(component, 'compensationType') : undefined
    return type?.type === 'text' && type.value === 'Salary'
  })
}

/** Greenhouse counts in cents: `min_cents`. */
function inWholeUnits(field: Field): Field {
  if (field.keys.at(-1)?.text.endsWith('_cents') !== true) return field
  const writer = createWriter()
  writer.put(String(Number(field.value.text) / 100), wholeSpan(field.value))
  return { ...field, value: writer.finish() }
}
