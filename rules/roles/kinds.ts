import type { WorkKind } from '../../src/roles/role-model.ts'

/**
 * Whose work each kind is by the strategic/tactical split, and what it speaks about. Other operating models say where
 * they differ: see `rules/models`.
 */
export const workKinds: Readonly<Record<string, WorkKind>> = {
  vision: { role: 'product-manager', dimension: 'focus', label: 'product vision' },
  strategy: { role: 'product-manager', dimension: 'focus', label: 'product strategy' },
  roadmap: { role: 'product-manager', dimension: 'artifact', label: 'the roadmap' },
  research: { role: 'product-manager', dimension: 'artifact', label: 'customer and market research' },
  'go-to-market': { role: 'product-manager', dimension: 'focus', label: 'pricing and go-to-market' },
  results: { role: 'product-manager', dimension: 'accountability', label: 'results in the market' },
  executives: { role: 'product-manager', dimension: 'audience', label: 'strategy in front of executives' },
  backlog: { role: 'product-owner', dimension: 'artifact', label: 'the backlog' },
  stories: { role: 'product-owner', dimension: 'artifact', label: 'user stories and detailed requirements' },
  acceptance: { role: 'product-owner', dimension: 'accountability', label: 'acceptance of finished work' },
  sprint: { role: 'product-owner', dimension: 'ceremony', label: 'sprints and their meetings' },
  release: { role: 'product-owner', dimension: 'artifact', label: 'contents of releases' },
  team: { role: 'product-owner', dimension: 'audience', label: 'the team’s daily work' },
  'delivery-measures': { role: 'product-owner', dimension: 'metric', label: 'the team’s delivery' },
}
