import type { LabelledLadder } from "./labelled-ladder";

/** Descriptors that quote one another: "as for Leader". */
export const SKILLS: LabelledLadder = {
  name: "People and skills",
  descriptors: [
    "Hires people who already have the experience or the certificate.",
    "Hires people who already have the experience, and pays for training when somebody asks.",
    "The yearly plan of the service sets money aside for certificates and apprentices.",
    "A plan for skills looks ahead at the work to come: who will be needed, what they must be able to do, what they are paid and how they are trained, with placements in firms and charities.",
    "A plan for skills as for Leader, but drawn up by several councils together.",
  ],
  quotations: [
    ["finer", null, 3, "Two trainees a year rotate through the team and are mentored by category managers."],
    ["exact", 3, 3, "The yearly plan of the service sets money aside for certificates and apprentices."],
    ["reworded", 2, 3, "People who have the experience are hired and training is paid for whenever somebody asks."],
    ["shortened", 3, 2, "sets money aside for certificates and apprentices"],
    [
      "reworded",
      4,
      3,
      "The plan for skills looks at coming work and says who is needed, what they are paid and how they will be trained.",
    ],
    ["exact", 2, 2, "Hires people who already have the experience, and pays for training when somebody asks."],
    ["finer", null, 4, "Competencies are set out for each grade and reviewed in every appraisal."],
    [
      "shortened",
      4,
      4,
      "who will be needed, what they must be able to do, what they are paid and how they are trained",
    ],
    ["exact", 5, 4, "A plan for skills as for Leader, but drawn up by several councils together."],
    ["reworded", 3, 3, "Money for apprentices and certificates is set aside in the service's plan each year."],
    ["unrelated", null, 3, "a member of staff on a contract of two years or longer"],
    ["reworded", 1, 2, "We hire those who already hold the certificate."],
    ["shortened", 2, 3, "pays for training when somebody asks"],
    ["finer", null, 3, "Staff outside the team who manage contracts have been through the basic course."],
    ["reworded", 5, 4, "Several councils have drawn up a plan for skills together."],
    ["exact", 1, 1, "Hires people who already have the experience or the certificate."],
    ["shortened", 4, 3, "with placements in firms and charities"],
    ["exact", 2, 1, "Hires people who already have the experience, and pays for training when somebody asks."],
    ["reworded", 3, 4, "Each year the service sets aside money in its plan for apprentices and for certificates."],
    ["finer", null, 2, "Vacancies are filled slowly, and agency staff cover the work of three posts."],
    ["unrelated", null, 4, "a person who signs off orders on behalf of a head of service"],
    ["shortened", 3, [3, 4], "The yearly plan of the service sets money aside"],
  ],
};
