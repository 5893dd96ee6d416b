/** Words of grammar, not of the trade: what the reading of a clause hangs on. All normalized, none inflected. */

/** Behind one of these a verb in its base form follows. */
export const VERB_OPENERS = new Set([
  'to', 'will', 'would', 'shall', 'should', 'must', 'can', 'may', 'might', 'could', 'you', 'we', 'they', 'i', 'who', 'which', 'that', 'please',
  'not', 'it', 'he', 'she', 'what', 'how', 'where',
])

/** Between a subject and its verb. */
export const AUXILIARIES = new Set([
  'will', 'would', 'shall', 'should', 'must', 'can', 'may', 'might', 'could', 'be', 'is', 'are', 'was', 'were', 'been', 'being', 'get', 'have', 'has', 'had',
  'do', 'does', 'did', 'also', 'often', 'always', 'not', 'never', 'even', 'just', 'only', 'both', 'either', 'jointly', 'expected', 'able', 'going', 'need',
  'ultimately', 'all', 'each', 'mainly', 'still', 'already', 'now', 'usually', 'sometimes',
])

export const COORDINATORS = new Set(['and', 'or', '&', '/', ',', 'then', 'but', 'plus', '+', 'nor'])

/** Begin a statement of their own inside a clause. */
export const SUBORDINATORS = new Set(['while', 'whereas', 'although', 'though', 'but', 'because', 'if', 'when', 'where', 'until', 'since', 'so', 'once'])

export const RELATIVE_PRONOUNS = new Set(['who', 'which', 'that', 'whose', 'whom'])

/** Through these a verb still answers for what follows. */
export const TRANSPARENT_PREPOSITIONS = new Set(['of', 'for', 'in', 'on', 'about', 'around', 'over', 'across', 'into', 'during', 'at', 'within', 'through', 'between'])

/** Behind these stands what an action is measured against, drawn from or aimed at, not what it makes. */
export const OBLIQUE_PREPOSITIONS = new Set(['with', 'to', 'against', 'from', 'by', 'per', 'toward', 'towards', 'under', 'behind', 'beyond', 'upon', 'via', 'without', 'as', 'than', 'like', 'unlike', 'alongside', 'using'])

export const DETERMINERS = new Set(['the', 'a', 'an', 'our', 'your', 'their', 'its', 'this', 'that', 'these', 'those', 'each', 'every', 'all', 'any', 'new', 'own'])

/** Subjects that are the person hired. */
export const HIRE_PRONOUNS = new Set(['you', 'yourself', 'yours'])

/** Subjects that are the company. */
export const COMPANY_PRONOUNS = new Set(['we', 'us', 'ours'])

export const OTHER_PRONOUNS = new Set(['they', 'he', 'she', 'it', 'someone', 'others', 'everyone', 'nobody', 'everybody', 'anyone'])

/** Nouns by which a posting calls the person hired, whatever the role. */
export const HIRE_NOUNS = new Set([
  'role', 'position', 'job', 'candidate', 'candidates', 'person', 'holder', 'jobholder', 'postholder', 'incumbent', 'hire', 'individual', 'applicant', 'applicants', 'appointee', 'post', 'responsibility', 'responsibilities', 'duties', 'duty', 'mission', 'task', 'tasks', 'focus', 'goal', 'objective', 'purpose', 'challenge', 'colleague', 'someone', 'professional',
])

/** Verbs whose base form is as often a noun: `plan`, `review`. Only their place tells which they are. */
export const ALSO_NOUNS = new Set([
  'analyz', 'balanc', 'call', 'champion', 'chang', 'check', 'control', 'contact', 'demo', 'design', 'detail', 'document', 'draft', 'drop', 'experience', 'feed', 'focu', 'focus', 'form', 'frame', 'group', 'guid', 'head',
  'help', 'hold', 'hire', 'increas', 'input', 'interview', 'launch', 'lead', 'lift', 'line', 'link', 'map', 'match', 'measur', 'model', 'need', 'order', 'partner', 'plan', 'present', 'process', 'project', 'rank', 'record',
  'releas', 'report', 'research', 'respond', 'review', 'run', 'scal', 'schedul', 'scop', 'search', 'set', 'shap', 'share', 'ship', 'show', 'size', 'sketch', 'sourc', 'split', 'structur', 'study', 'support', 'survey', 'test', 'tie',
  'track', 'train', 'turn', 'updat', 'visit', 'watch', 'welcom', 'word', 'work', 'clos', 'open', 'base', 'fuel', 'move', 'cut', 'tell', 'own', 'question', 'slic', 'shadow', 'commission', 'ask', 'play', 'perform', 'second', 'back', 'clean', 'sort', 'slot', 'tend', 'post', 'spread', 'want', 'meet', 'reach', 'hit', 'win', 'free', 'trust', 'push',
])

/** A denial, up to the next contrast. */
export const NEGATIONS = new Set(['not', 'never', 'no', 'without', 'neither', 'nor', 'nobody', 'none'])
