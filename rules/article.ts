/**
 * What the article says that this project began with, as far as a posting shows it, in our words. A rule names the
 * statements that it checks in its `article`; `npm run generate` makes docs/article.md of both.
 */
export const article = {
  focus:
    'The Product Manager works on the why: the market, the problem, the vision. The Product Owner works on the what and how: what the team builds next.',
  artifact:
    'The Product Manager has the vision, the strategy, the roadmap and the business case, the Product Owner the backlog, the user stories and the acceptance criteria.',
  accountability:
    'The Product Manager answers for success in the market, the Product Owner for the value and the throughput of the team.',
  audience:
    'The Product Manager looks outward and upward, to customers and executives, the Product Owner inward, to the developers.',
  horizon: 'The Product Manager plans in quarters and years, the Product Owner in sprints and releases.',
  metric:
    'The Product Manager is measured by revenue, retention or adoption, the Product Owner by sprint goals, cycle time or accepted stories.',
  ceremony: 'Sprint planning, refinement and reviews are the Product Owner’s.',
  reportingLine:
    'The Product Manager reports to product leadership or the CEO, the Product Owner to engineering, or to the Product Manager.',
  mvp: 'Of a minimum viable product, the Product Manager decides the minimal, and the Product Owner makes it viable.',
  goals: 'A Product Manager’s goal is an outcome, a Product Owner’s an output.',
  aiProducts:
    'Of an AI product, the Product Manager defines the problem, the value and the evidence that it pays; the Product Owner turns what models and data need into a backlog.',
  pay: 'A Product Manager is paid more than a Product Owner.',
  title: 'The two are different jobs with different titles, and a title promises the work of its job.',
  counterpart: 'Each of the two relies on the other: what one of them leaves out, the other does.',
  owner: 'Each artifact and each decision has one owner.',
  overload: 'One person with both jobs ends up with the urgent one.',
} as const
