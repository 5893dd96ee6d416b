import type { OutputWords } from '../../src/roles/role-model.ts'

const words = (list: string): readonly string[] => list.split(' ')

/** What makes a goal an output: something is built, whatever it is good for. */
export const outputs: OutputWords = {
  shipping: words('ship'),
  finishing: words('deliver release complete finish build implement'),
  things: words(
    'feature module release version mvp integration component screen page app increment epic functionality function ' +
      'api migration redesign dashboard flow form backend frontend interface connector plugin widget',
  ),
  generic: words(
    'product software solution experience value thing code result impact outcome change quality work stuff ' +
      'improvement something goods',
  ),
  papers: words('roadmap strategy vision report proposal'),
  finished: words('shipped delivered released live completed finished built implemented'),
  source: 'Strategic/tactical split, goals: an outcome is the Product Manager’s, an output the Product Owner’s',
  says: [
    'Ship the new checkout by the end of Q3',
    'Deliver three modules of the parents’ app before the school year starts',
    'You will have released version 2 of the scanner app',
    'By June you will have shipped the offline mode',
    'Your goal for the first year is to complete the migration of all depots',
    'Your squad has shipped the family account',
    'Two integrations with payroll systems live by June',
  ],
  not: [
    'Deliver a roadmap for the scanner app',
    'Deliver the first version of the product strategy',
    'Launch the app in two more countries',
    'Help the team to ship the first release',
    'Work with developers to build three modules',
    'Ship great products',
    'Raise the use of the new feature to 40%',
    'Ship your first feature',
    'You know what has to be delivered',
  ],
}
