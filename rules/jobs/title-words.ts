import type { TitleWords } from '../../src/roles/title-words.ts'
import { places } from './places.ts'

/** What titles are made of besides the names of jobs. */
export const titleWords: TitleWords = {
  levels: {
    intern: {
      title: '{job} Intern',
      phrases: ['=intern', '=internship', 'trainee', 'apprentice', 'working student', 'werkstudent'],
    },
    chief: { title: 'Chief {job}', leads: 'Chief Product Officer', phrases: ['=chief', 'cpo', 'cpto'] },
    vp: { title: 'VP {job}', leads: 'VP of Product', phrases: ['vp', 'svp', 'avp', 'evp', 'vice president'] },
    director: { title: 'Director {job}', leads: 'Director of Product', phrases: ['director'] },
    head: { title: 'Head {job}', leads: 'Head of Product', phrases: ['=head'] },
    group: { title: 'Group {job}', phrases: ['=group', 'gpm'] },
    manager: {
      title: 'Manager of {job}s',
      phrases: ['manager|mgr (ii|iii|2|3) (,|of) product management|mgmt', 'product management manager'],
    },
    lead: { title: 'Lead {job}', phrases: ['=lead', '=leader'] },
    principal: { title: 'Principal {job}', phrases: ['principal'] },
    staff: { title: 'Staff {job}', phrases: ['staff'] },
    senior: { title: 'Senior {job}', phrases: ['senior', 'sr', 'snr'] },
    associate: { title: 'Associate {job}', phrases: ['=associate', 'apm', '=assistant'] },
    junior: { title: 'Junior {job}', phrases: ['junior', 'jr', 'jnr', 'entry level', 'graduate'] },
  },
  leaders: [
    'head|director|vp|svp|president (,|of) (the) product (management)',
    'product|product management director',
    'chief product (and|&) (technology) officer',
    'cpo',
    'cpto',
  ],
  notLeaders: [
    'head|director|vp|svp|president (,|of) (the) product owner|design|marketing|operations|ops|engineering|analytics|security|support|counsel|development|communications|delivery|strategy|sales|research',
  ],
  lookalikes: [
    'lead generation|gen|scoring|routing|management',
    'staff scheduling|planning|portal',
    'group benefits|insurance|travel|booking',
    'principal investment',
    'data protection|privacy|entry',
    'graduate school|program',
    'voice|virtual|digital|shopping =assistant',
  ],
  flavours: {
    technical: ['technical', '=tech product|po|pm', 'tpo'],
    platform: ['platform', 'infrastructure'],
    data: ['=data', 'analytics', 'business intelligence', 'bi', 'insights'],
    ai: ['ai', 'artificial intelligence', 'machine learning', 'ml', 'genai', 'generative', 'agentic', 'llm', 'aiops'],
    growth: ['growth', 'monetization', 'acquisition', 'activation'],
    mobile: ['mobile', 'ios', 'android'],
    integrations: ['api', 'integration', 'sdk'],
    security: ['security', 'fraud', 'identity', 'trust and|& safety'],
    internal: ['internal product|tools', 'back office'],
  },
  fields: (
    'advanced agile agent api app application artificial automation b2b b2c backend big business central client cloud commercial company consumer core corporate ' +
    'customer data design developer development device devops digital e ecommerce commerce ecosystem electronic embedded emerging end engine engineering enterprise ' +
    'experience external feature finance financial frontend full function global growth hardware hr industry industrial information infrastructure innovation ' +
    'insight insurance bank integration intelligence internal international it lab learning machine ai ml management market marketing marketplace mobile model native new online ' +
    'open operation operational partner platform portfolio process program project quality regional research retail saas sales science security service ' +
    'shared software solution stack strategic strategy supply support sustainability system tech technical technology tool tooling transformation user ux vertical web website'
  ).split(' '),
  professions: [
    // Not `assistant`, `controller`, `manager` or `planner`: products are called so, too.
    '=specialist|=recruiter|=coordinator|=administrator|=analyst|=consultant|=engineer|=developer|=designer|=architect',
    '=scientist|=technician|=representative|=researcher|=strategist|=advisor|=adviser|=trainer|=coach|=facilitator',
    '=marketer|=accountant|=buyer|=clerk|=sourcer|=nurse|=caregiver|=receptionist|=therapist|=supervisor|=cleaner',
  ],
  belongings: [
    '=team|=teams|=squad|=tribe|=crew|=group|=chapter|=guild|=community|=network|=office|=department|=organization',
    '=tool|=tools|=tooling|=toolkit|=productivity|=experience',
    '=hiring|=recruiting|=recruitment|=sourcing|=staffing|=onboarding',
    '=relations|=enablement|=training|=coaching|=education|=certification|=academy|=mentoring|=support|=events|=track',
  ],
  software: ['product|software|saas|app|application|platform|portal|api|marketplace|digital|online|web|mobile|tech'],
  shortTitles: [
    {
      role: 'product-manager',
      letters: 'pm',
      teams: ['squad|tribe'],
      // Project, programme and property managers, preventive maintenance, and the afternoon.
      others: [
        'construction|civil|building|property|estate|facility|housing|residential|leasing|refurbishment|interiors',
        'project|programme|pmo|pmp|epc|hvac|mep|plumbing|roofing|electrical|mechanical|structural|architecture|landscape',
        'highway|bridge|rail|wastewater|solar|turnaround|shutdown|commissioning|implementation|installation|maintenance',
        'event|=site|=sites',
        'clinical trial',
        'capital works',
        'fit out',
        'shift|nurse|ward|caregiver|warehouse|kitchen|housekeeping|cleaner|cook|chef|driver|therapist|operative',
        'technician|mechanic|receptionist|cashier|janitor|picker|packer|guard',
      ],
    },
    {
      role: 'product-owner',
      letters: 'po',
      teams: ['team|squad|tribe'],
      // Purchase orders, post offices, and probation, police and petty officers.
      others: [
        'purchase|purchasing|procurement|buyer|invoice|=ap|vendor|supplier|supply|warehouse',
        'accounts payable',
        'clerk|processor|processing|expediter|expeditor|post|postal|mail',
        'probation|parole|police|prison|navy|naval|petty|prosthetics|orthotics|prosthetist|orthotist',
      ],
    },
  ],
  vacancy: [
    'new|current|urgent|open job|position|role|opening|vacancy',
    'job|vacancy|vacature|opening|position|role|jd|hiring|recruiting|wanted|urgent',
    'job|role|position description|profile|posting',
    '(we) are|is|=re|now hiring|recruiting|looking|seeking (for) (a|an|our)',
    'hiring (a|an|our)',
    'join us as (a|an|our)',
    'new|exciting',
    'remote|hybrid|onsite|telecommute',
    'on site',
    'home office',
    'work from home',
    'full|part time',
    'fulltime|parttime|permanent|temporary|contract|contractor|freelance|fixed|secondment',
    'fixed term',
    'interim',
    'maternity|paternity|parental (leave) cover|replacement',
    'all levels',
    'apply now',
    '=asap',
    'start date',
    'cdi|cdd|clt|paid|unpaid|closed|bilingual',
    'english|german|french|spanish|dutch|italian|polish speaking|speaker',
  ],
  assisting: [
    'assist|support|help|aid|shadow|observe|learn|assistance',
    'contribute|participate|attend|join',
    'take part|notes|minutes',
    'sit in',
    'be|get involved',
    'provide|give|offer|lend (your) input|support|assistance|help|hand',
  ],
  places,
}
