/** Persons, teams and functions that stand beside the hire in a posting and can act in its place. Phrase notation. */
export const people: readonly string[] = [
  'team', 'member', 'squad', 'tribe', 'crew', 'group', 'department', 'unit', 'guild', 'chapter', 'staff', 'colleague', 'peer', 'counterpart', 'coworker', 'committee', 'board', 'office',
  'engineer', 'engineering', 'developer', 'development', 'designer', 'architect', 'analyst', 'tester', 'qa', 'researcher', 'scientist', 'scrum master', 'agile coach', 'specialist', 'expert', 'consultant',
  'marketer', 'marketing', 'sales', 'seller', 'finance', 'legal', 'operations', 'support', 'management', 'leadership', 'executive', 'stakeholder', 'sponsor', 'business', 'function',
  'manager', 'owner', 'lead', 'leader', 'head', 'director', 'vp', 'president', 'officer', 'ceo', 'cto', 'cpo', 'coo', 'cmo', 'cfo', 'founder', 'chief',
  'company', 'organization', 'agency', 'client', 'customer', 'user', 'partner', 'vendor', 'supplier', 'people', 'product management', 'product organization', 'pm', 'po', 'boss', 'supervisor', 'assistant', 'associate', 'principal',
]
