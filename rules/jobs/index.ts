import type { Neighbour } from '../../src/roles/neighbour.ts'

const ESCO = 'http://data.europa.eu/esco/occupation/'

/** The jobs besides the two roles. README.md says where the codes come from. */
export const neighbours: readonly Neighbour[] = [
  {
    id: 'ba',
    name: 'Business Analyst',
    whose: 'a business analyst’s',
    titles: [
      'business (system|process|data|operations) =analyst',
      'system|solution|process|requirements|functional|workflow =analyst',
      'requirements =engineer|manager',
      'business process consultant|specialist|manager',
    ],
    source: 'ESCO 2511.9: studies processes and systems, and writes down what has to change',
    codes: {
      onet: { code: '13-1111.00', label: 'Management Analysts' },
      esco: {
        code: '2511.9',
        label: 'ICT business analyst',
        uri: `${ESCO}fe0fa514-b48d-4a53-9757-a283c0baacf0`,
      },
    },
  },
  {
    id: 'pjm',
    name: 'Project Manager',
    whose: 'a project manager’s',
    titles: [
      'project manager|lead|leader|coordinator',
      'project management specialist|officer|lead',
      'implementation|delivery|rollout manager',
      'pmo manager|lead|analyst|specialist|officer',
    ],
    source: 'ESCO 1219.6: delivers what was agreed in time and budget, with its risks and its people in view',
    codes: {
      onet: { code: '13-1082.00', label: 'Project Management Specialists' },
      esco: { code: '1219.6', label: 'project manager', uri: `${ESCO}bea99fea-0383-4c63-b944-70d4799de2c5` },
    },
  },
  {
    id: 'pgm',
    name: 'Programme Manager',
    whose: 'a programme manager’s',
    titles: ['programme manager|lead|leader|coordinator', 'programme management lead|specialist', 'pgm'],
    source: 'ESCO 1213.4: keeps several projects at once in step with each other',
    codes: {
      onet: { code: '15-1299.09', label: 'Information Technology Project Managers' },
      esco: { code: '1213.4', label: 'programme manager', uri: `${ESCO}c94f3565-d987-431f-a46b-6f4e018e0bd7` },
    },
  },
  {
    id: 'sm',
    name: 'Scrum Master',
    whose: 'a Scrum Master’s',
    titles: [
      'scrum master|mistress|coach',
      'scrummaster',
      'agile coach|master|facilitator',
      'agile delivery|project manager|lead',
      'iteration manager',
      'release train =engineer',
    ],
    source: 'Scrum Guide 2020: answers for how well the team works, not for what it builds',
    codes: {
      onet: { code: '15-1299.09', label: 'Information Technology Project Managers' },
      esco: { code: '1330.7', label: 'ICT project manager', uri: `${ESCO}8b6388a4-4904-471b-9331-d3b1211f5525` },
    },
  },
  {
    id: 'pmm',
    name: 'Product Marketing Manager',
    whose: 'a product marketing manager’s',
    titles: [
      'product marketing manager|lead|specialist|owner',
      'product marketer',
      'pmm',
      'marketing manager|specialist|lead',
      'go to market manager|lead',
    ],
    source: 'O*NET 11-2021.00: finds the demand for a product, and brings it to those who may buy it',
    codes: {
      onet: { code: '11-2021.00', label: 'Marketing Managers' },
      esco: { code: '1223.1', label: 'product manager', uri: `${ESCO}9f508305-80ce-4111-8722-f2c9b4a44890` },
    },
  },
  {
    id: 'eng',
    name: 'Engineer',
    whose: 'an engineer’s',
    titles: [
      '=engineer|=developer|=programmer|=architect',
      'tech|technical|development|engineering|dev lead|leader',
      'engineering manager',
      'qa|test lead|tester|=engineer',
    ],
    source: 'ESCO 2512.4: builds software after a specification',
    codes: {
      onet: { code: '15-1252.00', label: 'Software Developers' },
      esco: { code: '2512.4', label: 'software developer', uri: `${ESCO}f2b15a0e-e65a-438a-affb-29b9d50b77d1` },
    },
  },
  {
    id: 'des',
    name: 'Product Designer',
    whose: 'a product designer’s',
    titles: [
      '=designer',
      'ux|ui|user (experience|interface) =designer|researcher|lead|writer|=architect',
      'design|ux lead|manager',
    ],
    source: 'ESCO 2513.3: draws what people see and use, and tries it out with them',
    codes: {
      onet: { code: '15-1255.00', label: 'Web and Digital Interface Designers' },
      esco: {
        code: '2513.3',
        label: 'user interface designer',
        uri: `${ESCO}96e20037-0a25-4bf6-a25e-808d1605d890`,
      },
    },
  },
  {
    id: 'da',
    name: 'Data Analyst',
    whose: 'a data analyst’s',
    titles: [
      'data|bi|analytics|insights|reporting|product =analyst',
      'business intelligence =analyst|developer|specialist|manager',
      'data scientist',
    ],
    source: 'ESCO 2511.3: gathers and cleans data, and shows what it says about the business',
    codes: {
      onet: { code: '15-2051.01', label: 'Business Intelligence Analysts' },
      esco: { code: '2511.3', label: 'data analyst', uri: `${ESCO}d3edb8f8-3a06-47a0-8fb9-9b212c006aa2` },
    },
  },
  {
    id: 'cs',
    name: 'Customer Success Manager',
    whose: 'a customer success manager’s',
    titles: [
      'customer|client success|care|service|support manager|lead|specialist|partner|representative|agent',
      'technical|product|application support manager|lead|specialist|=engineer|=analyst',
      'onboarding|implementation specialist|consultant',
      'technical account manager',
    ],
    source: 'ESCO 2431.6: looks after those who have bought, so that they are satisfied and stay',
    codes: {
      esco: {
        code: '2431.6',
        label: 'client relations manager',
        uri: `${ESCO}725090a7-9943-4dae-8079-a6999d21ddba`,
      },
    },
  },
  {
    id: 'sales',
    name: 'Account Manager',
    whose: 'an account manager’s',
    titles: [
      '(key) account manager|executive|director',
      'sales manager|lead|executive|representative|specialist|director|=engineer|consultant',
      'business development manager|representative|lead|executive',
      'presales consultant|=engineer|manager',
    ],
    source: 'ESCO 1420.3: sells to customers, and keeps up what connects them to the company',
    codes: {
      onet: { code: '11-2022.00', label: 'Sales Managers' },
      esco: { code: '1420.3', label: 'sales account manager', uri: `${ESCO}2eac08c2-a81a-46fc-8d75-eb0e0f3e0f6d` },
    },
  },
  {
    id: 'ops',
    name: 'Operations Manager',
    whose: 'an operations manager’s',
    titles: [
      'operations manager|lead|specialist|coordinator|associate|=analyst',
      'system|application|office|crm|salesforce administrator|admin',
      'administrative assistant|coordinator',
      'office manager',
    ],
    source: 'O*NET 11-1021.00: runs the day-to-day business of a site, a service or a department',
    codes: { onet: { code: '11-1021.00', label: 'General and Operations Managers' } },
  },
]
