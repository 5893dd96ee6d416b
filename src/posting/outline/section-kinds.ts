import type { SectionKind } from '../posting.ts'
import { folded } from '../../text/folding.ts'

/** Kinds that a heading can name; the others go by their place. */
type NamedSectionKind = Exclude<SectionKind, 'title' | 'other'>

/** The words by which headings announce what their section is for. */
interface KindWords {
  readonly kind: NamedSectionKind
  /** Phrases that tell it wherever they are in a heading; of several, the longest one counts. */
  readonly phrases: readonly string[]
  /** Nouns that tell it when the heading is made of them and of words such as "key", "your", "and". */
  readonly nouns: readonly string[]
}

/**
 * Word families rather than headings that somebody has seen: the phrases are written as `headingWords` leaves them,
 * in lower case, contractions spelled out, questions turned into statements (`what will you do` is `what you will do`).
 * The order decides between nouns of several kinds: `duties and requirements` is about duties.
 */
export const KIND_WORDS: readonly KindWords[] = [
  {
    kind: 'responsibilities',
    phrases: [
      // Forms keep the names of their sections where the posting is in English.
      'ihre aufgaben',
      'deine aufgaben',
      'das erwartet dich',
      'das erwartet sie',
      'was dich erwartet',
      'was sie erwartet',
      'ihr aufgabengebiet',
      'dein aufgabengebiet',
      'aufgaben',
      'you do',
      'product manager do',
      'product owner do',
      'product manager does',
      'product owner does',
      'you will do',
      'you will be doing',
      'you would do',
      'you would be doing',
      'you will get to do',
      'you get to do',
      'you can do',
      'you will be responsible',
      'responsible for',
      'you will own',
      'you will work on',
      'you will be working on',
      'be responsible for',
      'is responsible for',
      'are responsible for',
      'you will achieve',
      'you will accomplish',
      'you will deliver',
      'your role',
      'your new role',
      'your job',
      'your new job',
      'your mission',
      'your missions',
      'your impact',
      'your day',
      'your days',
      'your week',
      'your work',
      'your contribution',
      'your contributions',
      'your challenge',
      'your challenges',
      'your focus',
      'your tasks',
      'your responsibilities',
      'your playground',
      'day to day',
      'a day in the life',
      'day in the life',
      'typical day',
      'typical week',
      'spend your time',
      'how you will contribute',
      'how you will make an impact',
      'how you can make an impact',
      'make an impact',
      'impact you will have',
      'impact you will make',
      'difference you will make',
      'what to expect',
      'you can expect',
      'expect to do',
      'what awaits you',
      'what is waiting for you',
      'job to be done',
      'jobs to be done',
      'job involves',
      'role involves',
      'role entails',
      'job entails',
      'the job',
      'the work',
      'we need you to do',
      'we need you to',
      'we want you to do',
      'main activities',
      'key areas',
      'areas of responsibility',
      'area of responsibility',
      'key result areas',
      'scope of work',
      'scope of the role',
      'role scope',
      'essential functions',
      'essential job functions',
      'can look forward to doing',
      'you can look forward to doing',
      'roles and responsibilities',
      'role and responsibilities',
      'you will lead',
      'you will drive',
      'you will help',
      'you will be in charge',
      'is expected of you',
      'expected from you',
      'expect from you',
      'trust you to',
      'rely on you to',
      'candidate will do',
      'candidate will be doing',
      'person will do',
      'person will be doing',
      'what the work looks like',
      'focus areas',
      'areas of focus',
      'problems you will solve',
      'problems you will be solving',
      'interesting problems',
      'interesting challenges',
      'key objectives',
      'main objectives',
      'primary objectives',
      'role objectives',
      'job objectives',
      'objectives of the role',
      'objectives of the position',
      'your plate',
      'on your plate',
      'field of work',
      'your field',
      'we would like you to do',
      'would like you to do',
      'this job you',
      'you will answer for',
      'you look after',
      'you will look after',
      'you are here for',
      'you are here to',
      'is here for',
      'you are going to',
      'you are accountable for',
      'you take over',
      'you will take over',
      'your task',
      'your patch',
      'on your desk',
      'lands on your desk',
      'land on your desk',
      'holder will do',
      'holder does',
      'part of the job',
      'do all day',
      'does all day',
      'you get to',
      'you will get to',
      'hands dirty',
      'holder will',
      'holder shall',
      'is expected to undertake',
      'will undertake',
      'shall undertake',
      'shall perform',
      'will own',
      'will build',
      'will handle',
      'will run',
      'need you to',
      'need you for',
      'on any given day',
      'to do list',
      'to dos',
      'typical monday',
      'typical tuesday',
      'typical wednesday',
      'typical thursday',
      'typical friday',
      'in your shoes',
      'your working day',
      'your daily business',
      'daily work',
      'the work itself',
      'the daily work',
      'areas of work',
      'your areas',
      'you take care of',
      'you will take care of',
      'be taking care of',
      'problems we',
      'jobs we',
      'waiting for you',
      'buck stops',
      'will be tackling',
      'will tackle',
      'keeps you busy',
    ],
    nouns: [
      'responsibilities',
      'responsibility',
      'duties',
      'tasks',
      'accountabilities',
      'accountability',
      'deliverables',
      'outputs',
      'functions',
      'activities',
      'assignments',
      'missions',
      'scope',
      'roles',
      'responsabilities',
      'responsibilites',
      'responsibilties',
      'responsiblities',
    ],
  },
  {
    kind: 'requirements',
    phrases: [
      // Forms keep the names of their sections where the posting is in English.
      'ihr profil',
      'dein profil',
      'das bringst du mit',
      'was du mitbringst',
      'das bringen sie mit',
      'was sie mitbringen',
      'das zeichnet dich aus',
      'anforderungen',
      'qualifikationen',
      'if',
      'about you',
      'who you are',
      'you are',
      'you have',
      'you bring',
      'you will bring',
      'you would bring',
      'you should bring',
      'you should have',
      'you must have',
      'you need',
      'you will need',
      'you will have',
      'you may have',
      'you might have',
      'you would have',
      'you possess',
      'you know',
      'you offer',
      'you can offer',
      'your profile',
      'your background',
      'your skills',
      'your experience',
      'your qualifications',
      'your strengths',
      'your superpowers',
      'your toolbox',
      'your toolkit',
      'your talent',
      'your talents',
      'your qualities',
      'you qualify',
      'you should possess',
      'must have',
      'must haves',
      'nice to have',
      'nice to haves',
      'nice for you to have',
      'would be nice',
      'good to have',
      'should have',
      'bonus',
      'bonus points',
      'brownie points',
      'extra points',
      'a plus',
      'big plus',
      'pluses',
      'preferred',
      'ideal candidate',
      'ideal profile',
      'ideal person',
      'right person',
      'perfect candidate',
      'successful candidate',
      'the candidate',
      'we are looking for',
      'are looking for',
      'looking for',
      'we look for',
      'we seek',
      'we are seeking',
      'what we want',
      'who we want',
      'we would love to see',
      'what we expect',
      'we expect from you',
      'we are expecting',
      'what we need',
      'who we need',
      'you should apply',
      'person specification',
      'candidate specification',
      'is this you',
      'sound like you',
      'sounds like you',
      'is for you',
      'right for you',
      'are you the one',
      'imagine you',
      'how to succeed',
      'what it takes',
      'it takes to',
      'to be successful',
      'to succeed',
      'to thrive',
      'to excel',
      'you succeed',
      'set you up for success',
      'what makes you',
      'makes you a great fit',
      'great fit',
      'good fit',
      'you stand out',
      'makes you stand out',
      'essential',
      'desirable',
      'preferable',
      'preferably',
      'optional',
      'mandatory',
      'essentials',
      'desirables',
      'minimum',
      'required',
      'desired',
      'essential criteria',
      'selection criteria',
      'ksas',
      'what you know',
      'do you have',
      'have you got',
      'you have got',
      'you bring to the table',
      'bring to the table',
      'in your toolkit',
      'who should apply',
      'who can apply',
      'who may apply',
      'what matters to us',
      'the person',
      'be a fit',
      'be a good fit',
      'like you to have',
      'would like to see',
      'what helps',
      'we are after',
      'we require',
      'hoping for',
      'we wish for',
      'we would like',
      'recognise yourself',
      'recognize yourself',
      'your luggage',
      'important traits',
      'traits for this role',
      'traits we',
      'these boxes',
      'non negotiables',
      'wish list',
      'extra credit',
      'thrives',
      'already know',
      'you should already',
      'already be good at',
      'distinguishes you',
      'you convince',
      'letters after your name',
      'on your resume',
      'on your cv',
      'needs to know',
      'need to know',
      'who we hope',
      'hope you bring',
      'you arrive with',
      'you would arrive with',
      'you will get on well',
      'you do need',
      'skills we',
    ],
    nouns: [
      'requirements',
      'requirement',
      'qualifications',
      'qualification',
      'skills',
      'skill',
      'skillset',
      'competencies',
      'competences',
      'competency',
      'competence',
      'experience',
      'experiences',
      'expertise',
      'education',
      'knowledge',
      'background',
      'profile',
      'prerequisites',
      'credentials',
      'certifications',
      'certification',
      'abilities',
      'attributes',
      'traits',
      'qualities',
      'criteria',
      'candidate',
      'expectations',
      'eligibility',
      'languages',
      'capabilities',
      'characteristics',
      'specification',
    ],
  },
  {
    kind: 'benefits',
    phrases: [
      // Forms keep the names of their sections where the posting is in English.
      'wir bieten',
      'das bieten wir',
      'was wir bieten',
      'unser angebot',
      'das bieten wir dir',
      'was wir dir bieten',
      'deine vorteile',
      'ihre vorteile',
      'we offer',
      'we offer you',
      'we are offering',
      'we can offer',
      'we can offer you',
      'have to offer',
      'can offer you',
      'we provide',
      'what we bring',
      'our offer',
      'on offer',
      'in it for you',
      'in it for me',
      'for you',
      'we have for you',
      'we do for you',
      'you get',
      'you will get',
      'you will receive',
      'you can expect from us',
      'to expect from us',
      'you will love',
      'you will enjoy',
      'you will gain',
      'you will learn',
      'you will find here',
      'join us',
      'why join',
      'why work',
      'why work with us',
      'reasons to',
      'reasons to join',
      'work with us',
      'work for us',
      'we take care',
      'we care',
      'how we support you',
      'we support you',
      'we will support you',
      'perks and benefits',
      'pay range',
      'salary range',
      'pay transparency',
      'total rewards',
      'learning and development',
      'career development',
      'career growth',
      'your growth',
      'your development',
      'your benefits',
      'you deserve',
      'working conditions',
      'terms and conditions',
      'the package',
      'our promise',
      'we give',
      'we give you',
      'in return',
      'in exchange',
      'you can count on',
      'we propose',
      'the deal',
      'the good stuff',
      'conditions of service',
      'conditions of employment',
      'time off',
      'the money',
      'talk money',
      'show me the money',
      'it pay',
      'it pays',
      'we pay',
      'look after you',
      'taking care of you',
      'take care of you',
      'reward you',
      'you will be rewarded',
      'be rewarded',
      'thank you for',
      'in your pocket',
      'bank account',
      'the paycheck',
      'annual leave',
      'parental leave',
      'salary packaging',
      'you can look forward to',
    ],
    nouns: [
      'benefits',
      'perks',
      'compensation',
      'salary',
      'pay',
      'remuneration',
      'rewards',
      'package',
      'advantages',
      'offer',
      'offers',
      'extras',
      'offering',
      'wage',
      'incentives',
      'pension',
      'vacation',
      'holidays',
      'leave',
      'allowances',
      'insurance',
      'equity',
      'bonuses',
      'superannuation',
      'goodies',
      'money',
    ],
  },
  {
    kind: 'reporting',
    phrases: [
      'reports to',
      'report to',
      'reporting to',
      'reporting line',
      'reporting lines',
      'reporting structure',
      'reporting relationship',
      'reporting relationships',
      'reports into',
      'you will report',
      'you report',
      'your manager',
      'your boss',
      'your leader',
      'line manager',
      'line management',
      'direct manager',
      'responsible to',
      'accountable to',
      'supervisory responsibilities',
      'supervisory responsibility',
      'direct reports',
      'who you will report to',
      'you will work for',
      'where you fit in',
      'where you stand',
      'where you sit',
      'you work for',
      'you would work for',
      'you answer to',
      'you will answer to',
      'you would answer to',
      'where you will sit',
      'where you would sit',
      'your place',
      'you would be working for',
      'my boss',
      'future boss',
      'immediate supervisor',
      'direct supervisor',
      'supervision received',
      'reporting authority',
      'report into',
      'will report into',
      'one to one',
    ],
    nouns: ['reporting', 'supervisor', 'supervision', 'manager', 'boss'],
  },
  {
    kind: 'process',
    phrases: [
      // Forms keep the names of their sections where the posting is in English.
      'bewerbung',
      'ihre bewerbung',
      'deine bewerbung',
      'kontakt',
      'ansprechpartner',
      'haben wir ihr interesse geweckt',
      'interessiert',
      'how to apply',
      'to apply',
      'apply now',
      'apply here',
      'apply today',
      'apply',
      'applying',
      'hiring process',
      'interview process',
      'application process',
      'recruitment process',
      'recruiting process',
      'selection process',
      'our process',
      'the process',
      'next steps',
      'what happens next',
      'equal opportunity',
      'equal opportunities',
      'equal employment',
      'equal employment opportunity',
      'employment opportunity',
      'eeo',
      'eoe',
      'diversity',
      'inclusion',
      'diversity and',
      'equity and inclusion',
      'diversity equity',
      'diversity and inclusion',
      'inclusive workplace',
      'affirmative action',
      'legal',
      'apply to',
      'apply for',
      'apply at',
      'apply via',
      'click to apply',
      'privacy',
      'privacy notice',
      'privacy statement',
      'privacy policy',
      'data protection',
      'disclaimer',
      'contact us',
      'get in touch',
      'interested',
      'are you interested',
      'you interested',
      'you are interested',
      'sounds interesting',
      'curious',
      'questions',
      'accommodation',
      'accommodations',
      'additional information',
      'other information',
      'further information',
      'more information',
      'general information',
      'basic information',
      'work location',
      'job location',
      'locations',
      'where you will work',
      'where we work',
      'background check',
      'background checks',
      'physical requirements',
      'physical demands',
      'travel requirements',
      'work authorization',
      'visa sponsorship',
      'visa',
      'to recruiters',
      'to agencies',
      'recruitment agencies',
      'agencies',
      'start date',
      'application deadline',
      'closing date',
      'employment type',
      'job details',
      'job type',
      'work schedule',
      'security clearance',
      'current status',
      'key information',
      'how we hire',
      'hiring timeline',
      'your application',
      'application',
      'the recruitment',
      'how to join',
      'from here',
      'good to know',
      'small print',
      'formalities',
      'practical matters',
      'practical things',
      'practical information',
      'practicalities',
      'happens after',
      'happens once',
      'after you hit',
      'your resume',
      'your cv',
      'send us',
      'send your',
      'drop us a line',
      'apply anyway',
      'interested candidates',
      'how we interview',
      'the interviews',
      'interview with us',
      'interview rounds',
      'interview loop',
      'interview journey',
      'reasonable adjustments',
      'reasonable accommodation',
      'reasonable accommodations',
      'pre employment',
      'recruitment fraud',
      'fraud alert',
      'fake job',
      'e verify',
      'cover letter',
      'cover letters',
      'hear back',
      'get to know each other',
      'how to submit',
      'expression of interest',
      'fine print',
      'your documents',
      'your interest',
      'now what',
      'is next',
      'what to do next',
      'as an applicant',
      'encouraged to apply',
      'contact person',
      'to candidates',
      'to applicants',
      'our recruiter',
      'no recruiters',
    ],
    nouns: [
      'contact',
      'contacts',
      'location',
      'disclaimer',
      'applications',
      'deadline',
      'logistics',
      'accessibility',
      'interview',
      'interviews',
      'procedure',
      'recruitment',
      'steps',
      'faq',
      'note',
      'notes',
      'information',
      'info',
      'shortlisting',
      'enquiries',
    ],
  },
  {
    kind: 'company',
    phrases: [
      // Forms keep the names of their sections where the posting is in English.
      'über uns',
      'wer wir sind',
      'das sind wir',
      'about us',
      'about our',
      'who we are',
      'who is',
      'what we do',
      'what we are doing',
      'what we are about',
      'what we stand for',
      'what we believe',
      'what we build',
      'we believe',
      'how we work',
      'the way we work',
      'our company',
      'our mission',
      'our team',
      'our teams',
      'our values',
      'our culture',
      'our story',
      'our product',
      'our products',
      'our vision',
      'our purpose',
      'our people',
      'our business',
      'our history',
      'our approach',
      'our tech stack',
      'our stack',
      'our technology',
      'our clients',
      'our customers',
      'our commitment',
      'about the company',
      'about the team',
      'about the department',
      'about the business',
      'about the organization',
      'about the organisation',
      'about the group',
      'about the product',
      'about the division',
      'about the unit',
      'about the project',
      'the company',
      'the team',
      'the department',
      'your team',
      'your new team',
      'team you will join',
      'team you will be joining',
      'meet the team',
      'meet your team',
      'join our team',
      'join the team',
      'you will work with',
      'you would work with',
      'you will work alongside',
      'you would work alongside',
      'you will work around',
      'you would work around',
      'else is around',
      'around you',
      'your squad',
      'your crew',
      'your colleagues',
      'people you will sit',
      'you will be working with',
      'you will collaborate with',
      'tech stack',
      'life at',
      'working at',
      'work at',
      'company description',
      'company overview',
      'company profile',
      'company background',
      'working environment',
      'work environment',
      'boilerplate',
      'in a nutshell',
      'get to know',
      'what makes',
      'who is behind',
      'we come from',
      'we came from',
      'hello we are',
      'hi we are',
      'hey we are',
      'the crew',
      'the gang',
      'future colleagues',
      'new colleagues',
      'your workmates',
      'people you will share',
      'people you would share',
      'you will be joining',
      'you would be joining',
      'you would join',
      'introduce ourselves',
      'nice to meet you',
      'what we are building',
      'we are building',
      'what we make',
      'our investors',
      'funds us',
      'leadership principles',
      'facts and figures',
      'presentation of the company',
      'company profile of',
      'background to',
      'background on',
      'it is like around here',
      'working alongside',
      'be working alongside',
      'like to work here',
    ],
    nouns: [
      'company',
      'team',
      'department',
      'mission',
      'values',
      'culture',
      'vision',
      'organization',
      'organisation',
      'employer',
      'us',
      'environment',
      'stack',
      'technologies',
      'colleagues',
      'crew',
    ],
  },
  {
    kind: 'metrics',
    phrases: [
      'by the end of',
      'within your first',
      'after six months',
      'after one year',
      'after a year',
      'success is measured',
      'success will be measured',
      'success metrics',
      'metrics of success',
      'measures of success',
      'measure of success',
      'measure success',
      'success criteria',
      'success measures',
      'success indicators',
      'what success looks like',
      'success looks like',
      'how success looks',
      'success in this role',
      'success in the role',
      'success in this position',
      'how we measure',
      'how you will be measured',
      'you will be measured',
      'measured by',
      'measured on',
      'you are measured',
      'you are judged',
      'be judged on',
      'judged on',
      'the one number',
      'results we expect',
      'results that we expect',
      'results which we expect',
      'kpi',
      'kpis',
      'key performance indicators',
      'performance indicators',
      'performance metrics',
      'performance measures',
      'key metrics',
      'key results',
      'okrs',
      'expected outcomes',
      'expected results',
      'key outcomes',
      'you will know you are successful',
      'know you are successful',
      'know you have succeeded',
      'you are succeeding',
      'first 30 days',
      'first 60 days',
      'first 90 days',
      '30 60 90',
      '90 days',
      'first month',
      'first months',
      'know that it works',
      'know it works',
      'know you are on track',
      'on track',
      'doing well',
      'we judge',
      'judge it',
      'is judged',
      'you are doing well',
      'work is assessed',
      'work is measured',
      'work is judged',
      'is assessed',
      'are assessed',
      'be assessed',
      'assessed',
      'keep score',
      'good looks like',
      'report card',
      'measure your success',
      'performance standards',
      'performance is',
      'performance objectives',
      'goals for',
      'first three months',
      'first 3 months',
      'first six months',
      'first 6 months',
      'first 12 months',
      'first year',
      'within 90 days',
      'your goals',
      'your targets',
      'your objectives',
      'goals for the role',
      'north star',
      'first quarter',
      'first 100 days',
      '100 days',
      'month 1',
      'month 3',
      'month 6',
      'month one',
      'month three',
      'month six',
      'week one',
      'week 1',
      'day 90',
      'day 30',
      'day 60',
      'months in',
      'a year in',
      'year one',
      '6 months you will have',
      '12 months you will have',
      'months you will have',
      'year you will have',
      'days you will have',
      'days in you will have',
      'you will have achieved',
      'you will have accomplished',
      'have accomplished',
      'have achieved',
      'have pulled off',
      'dials you',
      'you will have shipped',
      'should have moved',
      'will have moved',
      'a year from now',
      'by next year',
      'annual review',
      'performance review',
      'your review',
      'appraisal criteria',
      'be appraised',
      'be evaluated',
      'is evaluated',
      'performance expectations',
      'know it is working',
      'it is working',
      'how you will know',
      'you will know you have',
      'know you have',
      'you will know you are',
      'know you are doing',
      'know you are winning',
      'a good job',
      'hired the right',
      'this hire right',
      'nailed it',
      'was a win',
      'celebrate',
      'celebrating',
      'high five',
      'win conditions',
      'scoreboard',
      'numbers you will',
      'numbers you',
      'the numbers',
      'held to',
      'outcomes we',
      'you are successful when',
      'success in this job',
      'indicators of success',
      'key performance areas',
      'okrs for',
      'targets for',
      'need to move',
      'judge your work',
      'we will judge',
    ],
    nouns: [
      'performance',
      'goals',
      'targets',
      'objectives',
      'metrics',
      'outcomes',
      'results',
      'milestones',
      'okr',
      'okrs',
      'scorecard',
      'kpi',
      'kpis',
      'measures',
    ],
  },
  {
    kind: 'summary',
    phrases: [
      'about the',
      'about the role',
      'about this role',
      'about the position',
      'about this position',
      'about the positions',
      'about the job',
      'about this job',
      'about the opportunity',
      'about this opportunity',
      'about the vacancy',
      'role summary',
      'role overview',
      'role description',
      'role purpose',
      'purpose of the role',
      'purpose of job',
      'purpose of the job',
      'purpose of the position',
      'purpose of position',
      'position summary',
      'position overview',
      'position description',
      'job summary',
      'job overview',
      'job description',
      'job purpose',
      'the opportunity',
      'the role',
      'this role',
      'the position',
      'this position',
      'this job',
      'at a glance',
      'in short',
      'in brief',
      'tl dr',
      'tldr',
      'introduction to the job',
      'why this role',
      'why we need you',
      'the mission',
      'the challenge',
      'the context',
      'title and summary',
      'about this vacancy',
      'aim of the role',
      'aim of this role',
      'aim of this position',
      'aim of the position',
      'aim of the post',
      'overall aim',
      'overall objective',
      'elevator pitch',
      'short version',
      'the gist',
      'big picture',
      'the big idea',
      'job in a nutshell',
      'role in a nutshell',
      'position in a nutshell',
      'post in a nutshell',
      'in one paragraph',
      'in a paragraph',
      'in one sentence',
      'in two sentences',
      'in three sentences',
      'we are hiring',
      'why we need this',
      'position open',
      'job open',
      'role open',
      'context of the recruitment',
      'introduction to the',
      'what is it about',
    ],
    nouns: [
      'summary',
      'overview',
      'description',
      'introduction',
      'intro',
      'purpose',
      'opportunity',
      'vacancy',
      'snapshot',
      'role',
      'position',
      'job',
      'opening',
      'synopsis',
      'context',
    ],
  },
]

/** Phrases that decide only when nothing more telling is found. */
const FAINT_PHRASES: readonly (readonly [phrase: string, kind: SectionKind])[] = [
  ['you will', 'responsibilities'],
  // What is left of `A Product Owner does`.
  ['a does', 'responsibilities'],
  ['the does', 'responsibilities'],
  ['this role you', 'responsibilities'],
  ['this position you', 'responsibilities'],
  ['you would', 'responsibilities'],
  ['you can', 'responsibilities'],
]

/** Words that say which or whose, not what: they may come with the noun of a section name. */
const MODIFIERS = new Set(
  (
    'a an the our your my their this these those its and or of for in on about as with what is are key core main primary ' +
    'essential required desired desirable preferred minimum basic additional other general specific job role position personal ' +
    'professional technical functional soft hard educational work working relevant important critical typical daily ideal top ' +
    'principal major special overall mandatory necessary needed must nice plus prior all bonus previous day practical formal ' +
    'academic total great best some more full further detailed short brief high level individual employee leadership people ' +
    'management behavioral behavioural interpersonal domain industry related company team career hiring secondary strategic ' +
    'operational day-to-day initial first new post expected optional candidate candidates applicant applicants'
  ).split(' '),
)

/** Words that may follow such a noun without making it the name of something else, as in `skills you need`. */
const TAIL_OPENERS = new Set(
  (
    'include includes including for of in at with to you we that which needed required necessary wanted expected are is will as ' +
    'but'
  ).split(' '),
)

/** Nouns that tell what a section is for wherever they are, as in `Acme benefits` or `Examples of skills we value`. */
const LASTING_NOUNS = new Set(
  (
    'responsibilities responsibility duties accountabilities qualifications skills competencies benefits perks prerequisites ' +
    'requirements responsabilities responsibilites responsibilties responsiblities'
  ).split(' '),
)

/** `Product requirements` are work; `language requirements` are asked of the candidate. */
const WORK_OBJECTS = new Set(
  (
    'product business user customer client system functional software data feature stakeholder market project gather gathering ' +
    'define defining into'
  ).split(' '),
)
/** What makes work of such nouns: `requirements gathering`, `benefits realisation`. */
const WORK_ON_THEM = new Set(
  (
    'gathering management elicitation engineering definition analysis documentation development realization realisation tracking ' +
    'sharing specification'
  ).split(' '),
)

const ROLE_NAMES_IN_HEADINGS =
  / (?:product (?:owner|manager|line manager)|scrum master|business analyst|pm|po)s?(?= )/gu

/** Section names that a company adds to the table: headings as people write them. */
export type OwnSectionNames = Readonly<Partial<Record<NamedSectionKind, readonly string[] | undefined>>>

/** The names of sections that postings are read by: those of the table, and a company's own. */
export interface SectionNames {
  /**
   * What a section is for, as far as its heading tells; `undefined` when it does not.
   *
   * @example sectionKind('What you’ll bring') // 'requirements'
   */
  readonly sectionKind: (heading: string) => SectionKind | undefined
  /**
   * What the list below a line such as `The main duties of this role include:` is for. Such a line is a sentence,
   * so that a telling noun may be anywhere in it.
   */
  readonly leadKind: (line: string) => SectionKind | undefined
  /**
   * Whether a line that nothing marks as a heading can be nothing else: all of its words belong to the name of a
   * section.
   *
   * @example isSectionName('Your Responsibilities') // true
   * @example isSectionName('You have five years of experience') // false
   */
  readonly isSectionName: (line: string) => boolean
  /**
   * Whether a label asks for a value, as in a form: what is below it is not about it.
   *
   * @example isFact('Work location') // true
   * @example isFact('Your tasks') // false
   */
  readonly isFact: (label: string) => boolean
}

/** Of equally long phrases a company's own one counts. */
export function createSectionNames(own: OwnSectionNames = {}): SectionNames {
  const phrases = phraseTable([...ownPhrases(own), ...KIND_WORDS])
  return {
    sectionKind: (heading) => sectionKind(heading, phrases),
    leadKind: (line) => leadKind(line, phrases),
    isSectionName: (line) => isSectionName(line, phrases),
    isFact: (label) => FACTS.has(headingWords(label)),
  }
}

/** Labels of the facts in the head of a posting. `Benefits` and `How to apply` lead to what is below them. */
const FACTS = new Set(
  (
    'location, locations, work location, job location, office, office location, place of work, contact, contacts, contact person, ' +
    'deadline, application deadline, closing date, start date, starting date, date, salary, salary range, pay, pay range, wage, wages, ' +
    'company, employer, team, department, division, organization, organisation, employment type, job type, contract, contract type, ' +
    'work schedule, working hours, hours, visa, visa sponsorship, security clearance, current status, status, level, grade, note, notes, ' +
    'please note, info'
  ).split(', '),
)

/** Written as headings are compared. */
function ownPhrases(own: OwnSectionNames): Pick<KindWords, 'kind' | 'phrases'>[] {
  return KIND_WORDS.map(({ kind }) => ({
    kind,
    phrases: (own[kind] ?? []).map((name) => wordsWithoutRole(folded(name))),
  }))
}

function sectionKind(heading: string, phrases: PhraseTable): SectionKind | undefined {
  const words = wordsWithoutRole(heading)
  if (words === '') return undefined
  const phrase = longestPhrase(words, phrases)
  const noun = nounsKind(words)
  if (phrase && (isTelling(phrase) || phrase.phrase === words || !noun || !TELLING_NOUN_KINDS.has(noun)))
    return phrase.kind
  return (
    noun ??
    lastingNounKind(words) ??
    FAINT_PHRASES.find(([faint]) => hasPhrase(words, faint))?.[1] ??
    addresseeKind(words)
  )
}

function leadKind(line: string, phrases: PhraseTable): SectionKind | undefined {
  const words = wordsWithoutRole(line)
  if (/ responsible .*\b(?:for|to)$/u.test(` ${words}`)) return 'responsibilities'
  const phrase = longestPhrase(words, phrases)
  if (phrase && isTelling(phrase)) return phrase.kind
  const noun = lastingNounKind(words)
  if (noun) return noun
  if (/ (?:candidate|person|individual|hire|holder|jobholder|postholder) will$/u.test(words)) return 'responsibilities'
  if (/ (?:will|would|to|will be|will include|may include|does)$/u.test(words))
    return phrase?.kind ?? 'responsibilities'
  return sectionKind(line, phrases)
}

/** Of two words, `the role` or `your team` leave room for a noun that says more; longer phrases do not. */
function isTelling({ phrase }: FoundPhrase): boolean {
  return wordCount(phrase) > 2
}

const TELLING_NOUN_KINDS: ReadonlySet<SectionKind> = new Set(['responsibilities', 'requirements', 'benefits'])

function isSectionName(line: string, phrases: PhraseTable): boolean {
  const words = wordsWithoutRole(line)
  if (words === '') return false
  const phrase = longestPhrase(words, phrases)?.phrase
  if (phrase && phrase.includes(' ') && isModified(words, phrase)) return true
  return nounsKind(words, 'alone') !== undefined || phrase === words || namesEmployer(line) || deniesWork(line)
}

const APOSTROPHE = /['’‘ʼ`´]/u

function spelledOut(words: string): string {
  // Most headings have none, and this is asked of every statement that may be one.
  if (!APOSTROPHE.test(words)) return words
  return words
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\b(you|we|it|they|who|what|i)'ll\b/gu, '$1 will')
    .replace(/\b(you|we|they|who|what)'re\b/gu, '$1 are')
    .replace(/\b(you|we|they)'ve\b/gu, '$1 have')
    .replace(/\b(you|we|they|who|what)'d\b/gu, '$1 would')
    .replace(/\b(what|who|how|it|that|here|where)'s\b/gu, '$1 is')
}

/** A heading in lower case, spelled out, without signs, numbering and share: `Key tasks (80 %)`. */
export function headingWords(heading: string): string {
  // Many sections have none.
  if (heading === '' || heading.length > LONGEST_HEADING) return ''
  return spelledOut(heading.toLowerCase().replace(/^\s*\d{1,2}[.)]\s/u, ''))
    .replace(/[([][^()[\]%]{0,16}%[^()[\]]{0,30}[)\]]/gu, ' ')
    .replace(/[&+/]/gu, ' and ')
    .replace(/'/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bi\b/gu, 'you')
    .replace(
      /\b(?:actually|really|also|exactly|mainly|primarily|typically|just|probably|ideally|currently|then) /gu,
      '',
    )
    .replace(/\bdo (you|we)\b/gu, '$1')
    .replace(/\b(will|are|can|would|should) (you|we)\b/gu, '$2 $1')
}

/** Whether what stands below a heading is nobody’s work, or another’s: `What you won’t do`, `Out of scope`. */
export function deniesWork(heading: string): boolean {
  if (!MAY_DENY.test(heading)) return false
  const words = headingWords(heading).replace(NOT, 'not')
  return DENIALS.some((denial) => denial.test(words))
}

/** A quick look: this is asked of every line. */
const MAY_DENY = /\b(?:not|out(?:side)?|non|else|others|(?:wo|do|does|are|is|ca|should|would)n.?ts?)\b/iu
/** `will not` or `won’t`, as `headingWords` leaves them. */
const NOT = /\b(?:(?:will|do|does|are|is|can|should|would) not|(?:wo|do|does|are|is|ca|should|would)nt)\b/u
/** `What you will not do alone` and `You will not miss …` deny nothing. */
const DENIALS: readonly RegExp[] = [
  /^(?:what|things|tasks|work|duties)(?: that)? (?:you|we|(?:this|the) (?:role|job|position)|the product (?:manager|owner)) not\b(?!(?: want to)? miss\b| only\b| just\b|.* alone$)/u,
  /^(?:(?:what|this) )?not (?:your (?:job|tasks?|role|work|responsibilit(?:y|ies)|duty|duties|business)|in scope|part of|included|expected|responsible for|yours|on your (?:plate|desk|list))\b/u,
  /^(?:out of|outside (?:of )?(?:the|your)) (?:scope|role|job)\b/u,
  /^non (?:goals|tasks|duties|responsibilities)\b/u,
  /^you not(?: (?:do|be doing|have to|have to do|need to|own|be responsible for|be asked to|be expected to))?$/u,
  /^we not (?:expect|ask|need you)\b/u,
  /^donts$/u,
  /^(?:what )?(?:somebody|someone) else (?:does|owns|handles|decides|is)\b/u,
  /^(?:what )?(?:(?:is )?left|you leave|leave) to others\b/u,
  /^(?:this )?(?:(?:role|job|position) )?not (?:for you|a (?:good )?fit)\b/u,
]

/** In words, for the name of a section that no markup makes a heading. */
export const LONGEST_NAME = 6

/** In characters. What is longer is no heading, whatever its markup. */
const LONGEST_HEADING = 200

interface FoundPhrase {
  readonly kind: SectionKind
  readonly phrase: string
  /** The place among all phrases, the longest first. */
  readonly order: number
  /** Of one word, or started by "the": too common inside sentences, so that it must be the heading. */
  readonly isCommon: boolean
}

/**
 * Phrases by their first word, the longest first: comparing every phrase with every line would cost more than reading
 * the markdown.
 */
type PhraseTable = ReadonlyMap<string, readonly FoundPhrase[]>

function phraseTable(words: readonly Pick<KindWords, 'kind' | 'phrases'>[]): PhraseTable {
  const found = words
    .flatMap(({ kind, phrases }) => phrases.map((phrase) => ({ kind, phrase, length: wordCount(phrase) })))
    .sort((one, other) => other.length - one.length)
    .map(({ kind, phrase }, order) => ({
      kind,
      phrase,
      order,
      isCommon: phrase !== 'if' && (!phrase.includes(' ') || /^(?:the|this|for) |^about the$/u.test(phrase)),
    }))
  return groupByFirstWord(found)
}

function groupByFirstWord(phrases: readonly FoundPhrase[]): PhraseTable {
  const groups = new Map<string, FoundPhrase[]>()
  for (const phrase of phrases) {
    const first = phrase.phrase.split(' ', 1)[0] ?? ''
    const group = groups.get(first)
    if (group) group.push(phrase)
    else groups.set(first, [phrase])
  }
  return groups
}

const NOUN_KINDS: ReadonlyMap<string, SectionKind> = new Map(
  [...KIND_WORDS].reverse().flatMap(({ kind, nouns }) => nouns.map((noun) => [noun, kind] as const)),
)

function longestPhrase(words: string, phrases: PhraseTable): FoundPhrase | undefined {
  const padded = `${words} `
  let best: FoundPhrase | undefined
  for (let at = 0; at < words.length; at = padded.indexOf(' ', at) + 1) {
    for (const found of phrases.get(padded.slice(at, padded.indexOf(' ', at))) ?? []) {
      if (best && found.order >= best.order) break
      if (padded.startsWith(`${found.phrase} `, at) && (!found.isCommon || isHeading(words, found.phrase, at)))
        best = found
    }
  }
  return best
}

function isHeading(words: string, phrase: string, at: number): boolean {
  return at === 0 && (words === phrase || opensTail(words, phrase))
}

/** `The team you will join`, but not `The position requires`. */
function opensTail(words: string, phrase: string): boolean {
  const next = words.slice(phrase.length + 1).split(' ', 1)[0] ?? ''
  return (TAIL_OPENERS.has(next) || next === 'behind') && next !== 'will' && next !== 'is'
}

function hasPhrase(words: string, phrase: string): boolean {
  return ` ${words} `.includes(` ${phrase} `)
}

/** The kind of a heading made of nouns such as `duties` and of modifiers, perhaps with a tail (`skills you need`). */
function nounsKind(words: string, tail: 'alone' | 'tail' = 'tail'): SectionKind | undefined {
  const found = new Set<SectionKind>()
  for (const word of words.split(' ')) {
    const kind = NOUN_KINDS.get(word)
    if (kind) found.add(kind)
    else if (tail === 'tail' && TAIL_OPENERS.has(word) && [...found].some((one) => TELLING_NOUN_KINDS.has(one))) break
    else if (!MODIFIERS.has(word)) return undefined
  }
  return KIND_WORDS.find(({ kind }) => found.has(kind))?.kind
}

function lastingNounKind(words: string): SectionKind | undefined {
  const all = words.split(' ')
  if (all.length > LONGEST_LINE) return undefined
  const found = all.find(
    (word, index) =>
      LASTING_NOUNS.has(word) && !WORK_OBJECTS.has(all[index - 1] ?? '') && !WORK_ON_THEM.has(all[index + 1] ?? ''),
  )
  return found === undefined ? undefined : NOUN_KINDS.get(found)
}

const LONGEST_LINE = 14

/** `About Acme` and `Why Acme` present the employer; `About the Data Engineer role at Acme` does not. */
function addresseeKind(words: string): SectionKind | undefined {
  if (/^about (?:the|this|our) .*\b(?:role|position|job|post)\b/u.test(words)) return 'summary'
  if (/^(?:about|why|discover|meet) /u.test(words) && wordCount(words) <= 8) return 'company'
  return undefined
}

function namesEmployer(line: string): boolean {
  const [first, ...name] = line.trim().replace(/\?$/u, '').split(/\s+/u)
  if ((first !== 'About' && first !== 'Why') || name.length === 0 || name.length > 3) return false
  return name.every((word) => /^[\p{L}\p{N}.&-]*\p{Lu}/u.test(word))
}

function isModified(words: string, phrase: string): boolean {
  const others = ` ${words} `.replace(` ${phrase} `, ' ').trim()
  return others === '' || others.split(' ').every((word) => MODIFIERS.has(word) || NOUN_KINDS.has(word))
}

/** `Our Product Owner responsibilities` are `our responsibilities`, and have nothing to do with `our product`. */
function wordsWithoutRole(heading: string): string {
  const words = headingWords(heading)
  const rest = ` ${words} `.replace(ROLE_NAMES_IN_HEADINGS, '').trim()
  const isOpenedByRole = !words.startsWith(rest.split(' ', 1)[0] ?? '')
  return isOpenedByRole && !rest.split(' ').some((word) => LASTING_NOUNS.has(word) || word === 'role') ? words : rest
}

function wordCount(words: string): number {
  return words.split(' ').length
}
