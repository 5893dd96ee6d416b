// Generated from the first section of each rule's page by `npm run generate`; do not edit.

/** What a rule reports: paragraphs, and lists of items. Plain text, as reports and editors have markup of their own. */
export type Introduction = readonly (string | readonly string[])[]

export const INTRODUCTIONS: Readonly<Record<string, Introduction>> = {
  "ai-role-split": [
    "It speaks only of postings about an AI or data product: the title says so (“AI Assistant”, “Machine Learning”, “Data Platform”), or several duties are about models, data pipelines or data scientists. To use AI tools at work makes no AI product.",
    [
      "Duties about models and data that are the other role's part. It points at the first of them and offers to support the owner instead.",
      "Parts of the role's own work that the posting does not speak of, at the title. For a Product Manager: the problem to be solved, what it is worth, and the evidence that it pays. For a Product Owner: a backlog for the people who build it, and what models and data pipelines need."
    ],
    "Any word that may mean a part counts as speaking of it, and postings with fewer than four duties are left alone. Whose work is whose depends on the operating model; where one person does both, the rule is silent."
  ],
  "conflicting-metrics": [
    "Measures of success that cannot be right:",
    [
      "A Product Manager who is measured by the team's delivery, such as velocity, cycle time or features shipped.",
      "A Product Owner who is measured by results in the market, such as revenue, churn or adoption.",
      "Under a title that names both roles: measures of both.",
      "Two different targets for the same measure in the same period, such as “retention by 10% in Q4” and “retention by 15% in Q4”.",
      "Across the postings of a team: a Product Manager and a Product Owner who are measured by the same number, or by two that pull apart, as retention and the number of features shipped do."
    ],
    "It points at the first measure that conflicts; further ones are its evidence. Figures about the company (“we grew revenue by 40%”) and experience that is asked for are not measures of the hire."
  ],
  "conflicting-reporting-line": [
    "A stated manager who contradicts the role:",
    [
      "a Product Manager who reports to an engineering lead, a development manager or the CTO;",
      "a Product Owner who reports to the CEO, a founder or a general manager, to the chief product officer, or to marketing or sales."
    ],
    "The manager may be stated in many ways: “You report to …”, “Reports to: …”, “… , to whom this position reports”, “… (your manager)”, “You are assigned to …”. Other managers contradict nothing, and among several managers one who fits the role is enough. A title that names both roles is not judged."
  ],
  "contradictory-counterpart": [
    "What a posting says of its counterpart, and the counterpart's posting does not:",
    [
      "Work that is given to the other role and given away there: one posting says “Our Product Owner keeps the backlog”, and the Product Owner's says “Support the Product Manager in ordering the backlog”.",
      "Reporting lines that lead in a circle: the Product Manager reports to the Product Owner, who reports to the Product Manager.",
      "A report who has another manager: “The Product Owner reports to you”, and the Product Owner's posting says “You report to the CTO”.",
      "Work that is given to a role for which the team, declared by somebody, has no posting. That may be right, so it is open to debate."
    ],
    "It reports only what is plain:",
    [
      "The statement says who decides. “The developers refine the backlog” and “Help curators understand the backlog” give nothing away, nor do two backlogs (“the portfolio backlog”) contradict each other.",
      "Of work that several may share, such as writing stories, only that each leaves it to the other.",
      "Where a posting speaks of a dotted line, of two managers, of a manager by name only (“You report to Anna Weber”) or of “the PM”, reporting lines contradict nothing. Where a team has several Product Owners, one who may be led by that Product Manager is enough."
    ],
    "Each is told once, with the other statement as evidence. Which postings are a team is declared or guessed: see A team of postings."
  ],
  "goal-fits-role": [
    "A goal of the other kind:",
    [
      "a Product Manager's goal that says what is to be built or delivered: “Ship the seat map by the end of Q3”, “Two integrations live by June”;",
      "a Product Owner's goal that is a result in the market: “Increase retention by 10% in Q4”, “Churn below 3%”."
    ],
    "It reads goals below headings and sentences that announce them (“Goals”, “Your first 90 days”, “What success looks like”, “OKRs”, “In your first year you will have:”) and in sentences of their own (“Your goal is to …”, “By the end of your first year you will have …”). A goal that says what is built and what it is good for is right for either role, and so is what is neither: to get to know the team, to present a plan.",
    "It points at the first such goal; further ones are its evidence. For each it offers another wording where one can be said with the author's own words. No figure is made up: what only the author knows is left in brackets.",
    "Whose goals these are depends on the operating model. By the Scrum Guide a Product Owner may have results as goals, in SAFe a Product Manager may have features, and where one person does both, every goal is right.",
    "Where a goal names a measure of success, conflicting-metrics speaks, too, also under recommended: it is about what the hire is judged by, in whatever place; this rule is about how to say a goal."
  ],
  "hybrid-overload": [
    "It speaks only where the operating model is combined: one person is Product Manager and Product Owner on purpose. Then nothing is mixed, but two things are worth a word:",
    [
      "The posting asks for both roles' work and does not say that one person does both.",
      "It asks for both jobs in full: a vision or strategy for years, meetings or questions of the team every day, at least three kinds of work on each side, and nobody is named who helps."
    ],
    "It points at the title, and shows a line of each side. Of a text that is not in English it says nothing."
  ],
  "hybrid-title": [
    [
      "One title that names both roles, such as “Product Manager / Product Owner”, “Product Owner (Product Manager)” or “Product Manager & Owner”.",
      "One title that names a role and a third job, such as “Business Analyst / Product Owner”, “Data Scientist (Product Owner)” or “Product Manager & Scrum Master”. Many companies combine such jobs on purpose, so that only strict tells of them, as information. Pairs that you combine can be left out: see the option below."
    ],
    "The third jobs are business analyst, project manager, programme manager, Scrum Master, product marketing manager, engineer, designer, data analyst, customer success, sales and operations. A team or a product that is called like one is none: “Product Manager, Sales”, “Product Owner, Developer Platform”, “Product Owner Business Analytics”."
  ],
  "inconsistent-title": [
    "A posting that calls the same job by two names:",
    [
      "The frontmatter (what the careers site lists) says Product Owner, and the heading says Product Manager.",
      "The title says Product Manager, and the text plainly calls the hire a Product Owner: “As our Product Owner you …”, “You are the Product Owner for …”, “In this Product Owner role”, “We are looking for a Product Owner”, “Act as the Product Owner for two squads”. Or the other way round. It does not matter whether the text elsewhere uses the name of the title as well.",
      "A job description that describes its holder in the third person: “The Product Owner is responsible for …”."
    ],
    "It points at the name that differs, and shows the title as evidence. The other role may well occur in the text as a colleague (“our Product Owner, Ines”), as somebody who is hired as well, as a past or a later job, or as a function (“this is a product management role”): none of these names the hire. Where the text calls the hire what the title says, to act as the other role is a duty among others, and no second name. Whether the duties fit the title is another question: see mislabeled-title."
  ],
  "inconsistent-title-spelling": [
    "The frontmatter and the heading hold the same words, but spell them differently, and there is no doubt which spelling is meant: one of them writes the role's name as usual (Product Manager, Product Owner), and the other does not. Other words are another fault, see inconsistent-title.",
    "It is silent where both spellings are usual, as with “Product Manager, Payments” and “Product Manager – Payments”, and where one is in capitals throughout."
  ],
  "invalid-suppression": [
    "A suppression that does not work, because it names",
    [
      "a rule that does not exist, such as hybrid-titel,",
      "a command that does not exist, such as jdlint-disable-nextline,",
      "a key that does not exist below jdlint: in the frontmatter,",
      "a rule about suppressions: those are turned off in the settings,"
    ],
    "or because it is written in a form that jdlint does not read: in capitals, as jdlint-disable: in the frontmatter, or as [//]: # (jdlint-disable)."
  ],
  "mislabeled-title": [
    "A title that names one role above duties that are mostly another job's:",
    [
      "a Product Manager with a Product Owner's duties, or the reverse;",
      "a Product Manager or Product Owner whose duties are mostly those of one of eleven jobs besides the two roles: business analyst, project or programme manager, Scrum Master, product marketing manager, engineer, designer, data analyst, customer success, sales or operations."
    ],
    "Each sentence and bullet gets a probability that it makes a role's work the hire's own. The rule weighs all of them: how much of the work is the other role's, and how likely it is that two statements or more are. It speaks when it is likely enough that the other title would be the right one. It points at the title, lists the lines of the other role, and offers the right title as a suggestion.",
    "For a third job each duty is compared with the words of all thirteen. It takes at least six duties, of which more are plainly the third job's than the rest have of the two roles. Duties that anybody may have speak for no job. jdlint explain shows the three nearest jobs of every posting.",
    "It is about the duties alone. A text that calls the hire by the other role (“As our Product Owner you …”) is for inconsistent-title. A posting with a good part of both roles' work asks for two jobs: mixed-responsibilities. The two are never said together."
  ],
  "mismatched-horizon": [
    "Work whose time span is the other role's:",
    [
      "a Product Manager who has only sprints in view: a duty about sprints and their meetings, and nothing about a vision, a strategy or a roadmap, not even doubtfully;",
      "a Product Owner who sets the direction for years: a duty about a vision, a strategy or a roadmap that names a long time, as in “annual”, “long-term”, “multi-year”, “three years” or “18 months”."
    ],
    "Which kind of work a duty is about, jdlint has learned; the long time is found by its words. It points at the first duty that says so."
  ],
  "mismatched-seniority": [
    "A title whose rank does not fit the posting:",
    [
      "Senior, Staff, Principal, Lead, Group, Head or Director over at least three duties that, but for one in five, only assist: “Support the Product Manager in …”, “Take part in …”, “Help to …”.",
      "Associate, Junior or Intern over a duty that is given to those who answer for a whole product: its vision, its prices, its P&L.",
      "Head or Director of somebody who leads nobody: “This role has no direct reports”.",
      "A Product Manager or Product Owner without a rank, or a Senior, who leads others of that job: “Lead a team of four Product Managers”."
    ],
    "It points at the title and lists the lines. What is asked for as experience, and what is said of others, does not count. A Lead or Principal without direct reports is common, and no fault."
  ],
  "missing-counterpart": [
    "A Product Manager's posting that does not say who does the Product Owner's half of the work, or a Product Owner's that does not say who does the Product Manager's. It points at the title.",
    "Of a text that is not in English it says nothing."
  ],
  "missing-reporting-line": [
    "A Product Manager's or Product Owner's posting that does not say who the hire reports to. It points at the title.",
    "Of a text that is not in English it says nothing."
  ],
  "missing-success-metrics": [
    "A Product Manager's or Product Owner's posting that does not say how the hire's success is measured. It points at the title.",
    "Any sentence that says how success is judged will do, also by a measure that jdlint does not know. Figures about the company, or experience with metrics that is asked for, are not measures of the hire.",
    "Of a text that is not in English it says nothing."
  ],
  "mixed-responsibilities": [
    "A posting that asks one person to do both jobs: the Product Manager's (the problem, the market, the roadmap) and the Product Owner's (the backlog, the sprints, the daily work with the team).",
    "Each sentence and bullet gets a probability that it makes a role's work the hire's own. The rule weighs all of them: how much of the work is the other role's, and how likely it is that two statements or more are. A stray line is not a second job; the backlog and the user stories together are. It speaks when two jobs are likely enough. It points at the title, and lists the lines of the role that the title does not name. Under a title of both roles it lists the lines of the side that has less.",
    "What the hire only supports, what is asked for as experience, what the posting says the hire will not do, other people's work and text about the company should not count, and seldom do. Measures of success are for conflicting-metrics. A posting whose duties are nearly all the other role's has the wrong title instead: mislabeled-title. The two are never said together."
  ],
  "mvp-ownership": [
    "Who has which half of a minimum viable product (MVP):",
    [
      "a Product Owner who decides what is minimal: “Define the MVP”, “Decide which hypotheses the MVP has to prove”;",
      "a Product Manager who makes it viable: “Deliver the MVP”, “Slice the MVP into stories”, “Ensure the quality of the MVP”."
    ],
    "Where the posting gives the hire the other half as well, it says that the hire gets the whole.",
    "It points at the first such duty; further ones, and the hire's own half, are its evidence. Where it can be said in good English, it offers to help the owner instead: “Support the Product Owner in delivering the MVP”. To define “the scope of the MVP” is said of either half and counts for neither. An MVP that is built in order to learn something is no delivery.",
    "Whose a half is, depends on the operating model: the minimal is strategy, the viable is the contents of a release."
  ],
  "overlapping-ownership": [
    "Two postings of one team, of different roles, that both make the same thing the hire's own:",
    [
      "the product vision,",
      "the roadmap,",
      "pricing,",
      "the backlog,",
      "the acceptance of finished work,",
      "the contents of releases."
    ],
    "It is told once for each of them, in the posting that should give it away where that one is checked, with the other statement as evidence. Which postings are a team is declared or guessed: see A team of postings. Help (“Support the Product Owner in refinement”) is no ownership. Two postings for the same role are no overlap: they are often one job in two places."
  ],
  "oversized-posting": [
    "A posting that passes one of the limits below, so that jdlint",
    [
      "did not read the end of it, or",
      "read it line by line: headings, list items and paragraphs, without the rest of its markdown. What the other rules say of it may be wrong then."
    ],
    "| limit | most | beyond it | | --- | --- | --- | | maxLength | 1,000,000 characters of a file | the rest is not read | | maxMarkdownLength | 400,000 characters of a posting | the posting is read line by line | | maxNesting | 60 quotes and list items in each other | the posting is read line by line | | maxBlocks | 500 lists and underlined headings | the posting is read line by line | | maxMarks | 1,500 lines of a paragraph and signs of emphasis, links, code and comments in it | the posting is read line by line | | maxFrontmatterLength | 50,000 characters of YAML | the frontmatter is read line by line |",
    "The limits keep a file that went wrong, or was made to, from taking minutes. They are far beyond any posting: what passes them is most often a file of many postings, or the output of a program that went wrong. A picture that is written into the text, data:image/png;base64,…, does not count.",
    "It speaks about every text, whatever the job."
  ],
  "pay-fits-role": [
    "It says nothing until your configuration has something to compare with:",
    [
      "bands: what your company pays, by role, level and place. Pay that is not in the band is reported, and so is pay that cannot be compared: another currency, no unit, an hour where the band has a year. Where the pay would be right for the other role, the message says so.",
      "requirePay: a posting without a pay range is reported, as some laws ask for one. “Competitive salary” is no range, and neither is “up to” or “from” with one sum. One fixed sum is enough."
    ],
    "It knows no figures of its own, and no rates of exchange. jdlint explain shows what was read as pay. Of a text that is not in English it says nothing."
  ],
  "unexplained-suppression": [
    "A suppression without a reason."
  ],
  "unknown-model": [
    "A frontmatter entry model: that comes near to the name of an operating model and is none. The posting is judged by the model of the configuration then, or by the default.",
    "Values that are near to no name mean something to other programs, and it leaves them alone."
  ],
  "unowned-work": [
    "A team that has a Product Manager's and a Product Owner's posting, where none of its postings makes one of these the hire's own:",
    [
      "the roadmap,",
      "success in the market,",
      "the order of the backlog,",
      "the acceptance of finished work."
    ],
    "It is told once for the team, at the title of the posting to which the first of them would belong. Which postings are a team is declared or guessed: see A team of postings."
  ],
  "unused-suppression": [
    "A suppression that silences nothing: no rule that it names has anything to say where it holds. Of a list of rules, it reports those that have nothing to say. An unknown rule is another fault, see invalid-suppression.",
    "A jdlint-enable is of use while a jdlint-disable would reach past it to something that a rule has to say, even if nothing is silenced before it: without it, that would be silenced. Remove the jdlint-disable first; --fix does both.",
    "Rules that are turned off in this run count, too: a comment for a rule of the preset strict is of use, even when the run is with recommended."
  ]
}
