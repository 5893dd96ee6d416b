import type { RoleModel } from '../../src/role-model.ts'

/** Kinds of action. A word stands for all its inflections; British spellings are covered by the American ones. */
export const verbs: RoleModel['verbs'] = {
  own: {
    verbs: [
      'own', 'manage', 'lead', 'drive', 'oversee', 'head', 'run', 'steer', 'govern', 'maintain', 'keep', 'hold', 'handle', 'administer', 'champion',
      'curate', 'direct', 'spearhead', 'guide', 'supervise', 'control', 'orchestrate', 'carry', 'command', 'safeguard', 'tend', 'look after',
      'care for', 'answer for', 'put forward', 'take (full|complete|end) (to) (end) ownership of|over|for',
      'take charge|care|responsibility|accountability of|for', 'take (the) lead of|on|in|for', 'take over', 'assume responsibility|ownership for|of',
      'responsible for|of|that', 'accountable for|of|that', 'answerable|answer for', 'answerable|accountable|responsible to … for', 'in charge of',
      'entrusted with', 'custodian|steward of', 'monitor', 'track', 'evolve', 'advance', 'revise', 'update', 'adjust', 'steward', 'follow up on',
      'host', 'moderate',
      'be|is|are|being|become|act|serve|remain (as) the|a|an|our|its|their (sole|single|clear|direct|main|primary|overall) owner of',
      'as the|an owner of',
    ],
    nouns: [
      'ownership', 'management', 'leadership', 'responsibility', 'accountability', 'maintenance', 'stewardship', 'custodianship', 'oversight',
      'hygiene', 'health',
    ],
  },
  create: {
    verbs: [
      'create', 'define', 'develop', 'build', 'calculate', 'craft', 'write', 'draft', 'author', 'design', 'produce', 'formulate', 'establish', 'set',
      'shape', 'prepare', 'compose', 'devise', 'form', 'make', 'generate', 'document', 'specify', 'detail', 'formalize', 'outline', 'propose',
      'recommend', 'conceive', 'envision', 'model', 'map', 'frame', 'compile', 'come up with', 'put together', 'draw up', 'set out', 'lay out',
      'flesh out', 'work out', 'lay down', 'spell out', 'write up', 'set up', 'co create', 'capture', 'elaborate', 'record', 'phrase', 'sketch',
      'word', 'describe', 'provide … with', 'support|equip (the|our|your) developers|engineers|engineering with',
      'support|equip (the|our|your) development|engineering team with', 'populate', 'elicit', 'codify', 'crystallize', 'feed', 'fill', 'add … to',
    ],
    nouns: [
      'creation', 'definition', 'development', 'formulation', 'elaboration', 'design', 'preparation', 'documentation', 'authoring', 'specification',
    ],
  },
  prioritize: {
    verbs: [
      'prioritize', 'reprioritize', 're prioritize', 'rank', 'order', 'reorder', 'line up', 'sequence', 'groom', 'refine', 'triage', 'organize',
      'structure', 'clean', 'prune', 'trim', 'split', 'slice', 'decompose', 'break down', 'break', 'estimate', 'size', 'balance', 'sort', 'schedule',
      'plan', 'scope', 'slot', 'weigh', 'cut', 'tidy', 'arrange', 'pull', 'focus', 'sharpen', 'filter', 'stack rank', 'commit', 'commit to',
    ],
    nouns: ['prioritization', 'refinement', 'decomposition', 'estimation', 'breakdown', 'triage'],
  },
  communicate: {
    verbs: [
      'communicate', 'present', 'evangelize', 'share', 'convey', 'explain', 'articulate', 'pitch', 'defend', 'advocate', 'promote', 'publish', 'sell',
      'demonstrate', 'demo', 'show', 'showcase', 'represent', 'report on', 'tell', 'clarify', 'answer', 'negotiate', 'discuss', 'socialize',
      'educate', 'provide', 'give', 'convince', 'clear up', 'walk … through', 'stand in for', 'keep … informed (about|on|of)',
      'get|gain|obtain|win|secure (executive|stakeholder|leadership|their) buy in for|on', 'get|gain|obtain|win|secure buy in from|of … for|on',
      'brief', 'train', 'spread', 'align', 'paint',
    ],
    nouns: ['communication', 'presentation', 'promotion', 'clarification', 'demonstration'],
  },
  decide: {
    verbs: [
      'decide (on)', 'choose', 'select', 'approve', 'accept', 'reject', 'go through', 'sign off (on)', 'give (the|a) (final) go|ok for', 'validate',
      'verify', 'evaluate', 'assess', 'determine', 'judge', 'agree (on)', 'confirm', 'review', 'check', 'test', 'have the final say|word on',
      'make the call on', 'call', 'finalize', 'green light', 'settle', 'try out', 'inspect', 'look over', 'play', 'release', 'revisit',
    ],
    nouns: ['approval', 'acceptance', 'decision', 'validation', 'selection', 'review', 'sign off', 'verification', 'evaluation'],
  },
  research: {
    verbs: [
      'research', 'quantify', 'commission', 'question', 'shadow', 'ride along with', 'find out', 'work out', 'keep track of', 'examine',
      'look at|into', 'look out for', 'hear from', 'ask', 'analyze', 'investigate', 'study', 'understand', 'explore', 'discover', 'identify', 'track',
      'measure', 'interview', 'survey', 'conduct', 'perform', 'carry out', 'undertake', 'learn', 'gather', 'collect', 'synthesize', 'spot', 'uncover',
      'surface', 'scan', 'watch', 'follow', 'observe', 'benchmark', 'size', 'keep abreast of', 'stay abreast of', 'stay|keep|be up to date with|on',
      'stay|keep|be on top of', 'keep up with', 'keep an|your eye|eyes on', 'stay|be|keep current with|on', 'stay informed about|of|on',
      'stay close to', 'stay ahead of', 'keep a|your finger on', 'dive|dig (deep) into', 'deep dive into', 'dive deep', 'immerse (yourself) in',
      'get to know', 'know', 'be (an|the) expert on|in', 'probe', 'anticipate', 'find', 'test', 'hunt for', 'look for',
      'be|stay|keep in (constant|close|regular|direct|daily) (direct) contact|touch|dialogue|exchange with',
      'talk (regularly|directly|often|frequently|closely|daily|actively) to|with',
      'speak (regularly|directly|often|frequently|closely|daily|actively) to|with', 'listen to',
      'meet (regularly|directly|often|frequently|closely|daily|actively) with', 'visit', 'engage (with)', 'interact with', 'connect with',
      'spend time with', 'work (directly|closely) with', 'consult', 'empathize with', 'source', 'translate', 'turn', 'convert', 'distill',
    ],
    nouns: [
      'analysis', 'teardown', 'research', 'observation', 'examination', 'identification', 'discovery', 'interviews', 'exploration', 'understanding',
      'studies',
    ],
  },
  deliver: {
    verbs: [
      'execute (on)', 'conduct', 'perform', 'carry out', 'undertake', 'implement', 'ship', 'launch', 'bring', 'coordinate', 'ensure', 'enable',
      'deliver (on)', 'realize', 'secure', 'guarantee', 'realise', 'introduce', 'roll out', 'push',
    ],
    nouns: ['execution', 'delivery', 'implementation', 'launch', 'roll out', 'rollout', 'realization'],
  },
  grow: {
    verbs: [
      'grow', 'increase', 'improve', 'raise', 'boost', 'accelerate', 'maximize', 'optimize', 'reduce', 'lower', 'decrease', 'cut', 'achieve', 'hit',
      'meet', 'reach', 'exceed', 'lift', 'expand', 'scale', 'double', 'triple', 'fuel', 'enhance', 'move', 'drop', 'shrink', 'halve', 'bring down',
      'strengthen', 'remove', 'resolve', 'mitigate', 'tackle', 'address', 'overcome', 'eliminate', 'unblock', 'protect', 'generate', 'win', 'sustain',
      'shorten', 'land',
    ],
    nouns: ['growth', 'increase', 'reduction', 'improvement', 'optimization', 'expansion'],
  },
  attend: {
    verbs: [
      'participate (actively|regularly) in|at', 'engage (actively) in', 'attend', 'join', 'facilitate', 'host', 'moderate', 'chair',
      'take (an) (active) part in|at', 'take an active role in', 'organize', 'hold', 'be present at|in', 'contribute (actively) to|in', 'prepare for',
      'be part of', 'be|stand there in|at', 'present|speak at', 'work … =in|=during|=at|=through', 'sit in', 'support', 'help in|during|with|at',
      'close', 'open', 'accompany',
    ],
    nouns: ['participation', 'facilitation', 'attendance'],
  },
  support: {
    verbs: [
      'support', 'assist', 'aid', 'help', 'contribute (to)',
      'provide|give|offer|bring (…) input|inputs|feedback|support|insights|insight|recommendations|advice', 'have input', 'have a say', 'inform',
      'advise', 'influence', 'participate', 'back', 'feed into', 'feed … into', 'feed back', 'act as|be a sparring partner', 'lend', 'second',
      'be involved in',
    ],
    nouns: ['support', 'assistance', 'input', 'contribution', 'feedback', 'insight'],
  },
  enable: {
    verbs: [
      'enable', 'coach', 'mentor', 'empower', 'teach', 'encourage', 'equip', 'allow', 'challenge', 'ask', 'remind', 'let', 'motivate', 'inspire',
      'free', 'expect', 'trust',
    ],
    nouns: [],
  },
  collaborate: {
    verbs: [
      'work', 'work (directly|closely) with', 'work hand in hand with', 'collaborate', 'partner', 'liaise', 'cooperate', 'co operate', 'team up',
      'pair', 'interact', 'sit', 'join forces', 'be', 'is|are (also|always|both|then) the|a|an|our|their|available', 'become', 'act (as)',
      'serve (as)', 'function as',
    ],
    nouns: ['collaboration', 'partnership', 'cooperation', 'tandem'],
  },
  align: {
    verbs: [
      'align', 'meet', 'adhere', 'conform', 'comply', 'match', 'link', 'tie', 'fit', 'accord', 'correspond', 'base', 'stick', 'sync', 'synchronize',
      'connect', 'subordinate', 'respond', 'react', 'follow', 'build upon',
    ],
    nouns: ['alignment', 'in line', 'accordance', 'adherence', 'conformity', 'basis'],
  },
  transform: {
    verbs: [
      'translate', 'turn', 'convert', 'transform', 'distill', 'break', 'break down', 'decompose', 'bridge', 'divide', 'cascade', 'transfer', 'take',
      'slice', 'split', 'describe',
    ],
    nouns: ['translation', 'conversion', 'transformation', 'transition'],
  },
  hire: {
    verbs: ['look for', 'seek', 'hire', 'search for', 'recruit', 'hunt for', 'on the hunt for', 'appoint', 'we need', 'we want'],
    nouns: [],
  },
}
