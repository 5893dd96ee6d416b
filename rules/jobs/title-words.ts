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
      phrases: ['manager (,|of) product management', 'product management manager'],
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
    'head|director|vp|svp|president (,|of) (the) product design|marketing|operations|ops|engineering|analytics|security|support|counsel|development|communications|delivery|strategy|sales|research',
  ],
  lookalikes: [
    'lead generation|gen|scoring|routing|management',
    'staff scheduling|planning|portal',
    'group benefits|insurance|travel|booking',
    'principal investment',
    'data protection|privacy|entry',
    'graduate school|program',
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
