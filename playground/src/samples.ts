import mixed from '../../examples/product-manager.md?raw'
import clean from '../../fixtures/clean/pm-home-energy.md?raw'
import metrics from '../../fixtures/metrics/pm-delivery-measures.md?raw'
import mislabeled from '../../fixtures/mislabeled/po-title-pm-duties.md?raw'
import hybrid from '../../fixtures/mixed/hybrid-retail-agency.md?raw'
import manager from '../../fixtures/reporting/po-to-ceo.md?raw'

export interface Sample {
  readonly name: string
  readonly text: string
}

export const FIRST: Sample = { name: 'Two jobs in one', text: mixed }

export const SAMPLES: readonly Sample[] = [
  FIRST,
  { name: 'A title that names both roles', text: hybrid },
  { name: 'The wrong title', text: mislabeled },
  { name: 'The other role’s metrics', text: metrics },
  { name: 'The other role’s manager', text: manager },
  { name: 'Nothing to say', text: clean },
  { name: 'Empty', text: '' },
]
