/** A mean, and shifts by stakeholder group or workshop. */
export type Leaning = { readonly mean: number } & Shifts
type Shifts = Readonly<Record<string, number>>
/** Weights of the options, in the order of their list, by stakeholder group or workshop. */
type Weights = Readonly<Record<string, readonly number[]>>

/** Opinions on statements (1 to 5), by question, in the order of its statements. */
export const STATEMENTS: Readonly<Record<string, readonly Leaning[]>> = {
  q7: [
    { mean: 3.6, tech: 0.5, telecom: 0.1, civil: -0.7, igo: -0.3, CAL: 0.2, KUL: -0.2 },
    { mean: 4, tech: 0.2, civil: 0.5, finance: -0.5, igo: -0.7, KUL: -0.4 },
    { mean: 2.6, tech: -0.1, civil: -0.4, igo: 0.5, ZRH: 0.3 },
    { mean: 2.9, tech: 0.6, telecom: 0.2, civil: -0.9, KUL: 0.2 },
  ],
  q15: [
    { mean: 3.1, igo: 0.6, civil: -0.5, CAL: -0.4, KUL: 0.3 },
    { mean: 2.1, igo: 0.4, finance: 0.5, CAL: -0.2, ZRH: 0.3 },
    { mean: 2.6, civil: -0.8, tech: 0.3, igo: 0.4, GVA: 0.2 },
    { mean: 2.7, igo: 0.5, telecom: -0.3, CAL: -0.3 },
  ],
  q20: [
    { mean: 4.4, igo: 0.2, CAL: -0.2 },
    { mean: 3.7, tech: 0.5, civil: -0.5, ZRH: 0.2 },
    { mean: 4, telecom: 0.3, igo: -0.3, CAL: 0.2 },
    { mean: 3.9, civil: 0.6, finance: -0.3, KUL: 0.4 },
    { mean: 3.8, tech: -0.3, telecom: 0.2, igo: 0.4, KUL: 0.4 },
    { mean: 4.1, civil: 0.3, CAL: 0.3 },
    { mean: 3.9, civil: 0.5, finance: -0.2, KUL: 0.3 },
    { mean: 4.2, civil: 0.4, tech: -0.1, GVA: 0.2 },
  ],
}

/** Preparedness, and predictability of requests: 0 to 10. */
export const SCALES: Readonly<Record<string, Leaning>> = {
  q3: { mean: 5.2, tech: 1.1, finance: 0.9, civil: -1.6, igo: -0.4, KUL: -0.5 },
  q8: { mean: 3.9, finance: 2, igo: 1.2, tech: -0.6, CAL: -0.7, ZRH: 0.8 },
}

/** Joint meetings per year. */
export const MEETINGS: Leaning = { mean: 8, igo: 9, telecom: 4, civil: -3, finance: -2, GVA: 2, CAL: -2 }

/** Strength of preference, by question and stakeholder group, in the order of the list. */
export const PREFERENCES: Readonly<Record<string, Weights>> = {
  q9: {
    tech: [3.4, 3, 2.8, 1.8, 3.6],
    telecom: [3.8, 2.6, 2.2, 1.8, 3.9],
    finance: [4.2, 2.3, 2.4, 1.5, 3.6],
    civil: [3, 4.5, 3.2, 3.6, 1.2],
    igo: [4, 4, 2.6, 2.2, 1.8],
  },
  q10: {
    tech: [3, 2, 3, 2],
    telecom: [4, 2, 2, 2],
    finance: [4, 1, 4, 1],
    civil: [2, 3, 2, 4],
    igo: [4, 2, 2, 3],
  },
  q21: {
    tech: [4, 3.6, 3.2, 2.4, 2.6, 3.4, 2.2, 2.6],
    telecom: [3.8, 2.8, 4, 2.2, 3, 2.6, 2.4, 2.4],
    finance: [3.6, 3, 3.6, 1.6, 2.8, 3.6, 1.8, 2.2],
    civil: [3.4, 2, 2.4, 4.2, 2.8, 3.4, 3.8, 4],
    igo: [4, 2.8, 2.6, 3.4, 4, 3, 2.8, 3.4],
  },
}

/** Weights of single choices by stakeholder group. */
export const CHOICES: Readonly<Record<string, Weights>> = {
  q1: {
    tech: [4, 3, 3, 3],
    telecom: [1, 2, 6, 5],
    finance: [1, 1, 4, 6],
    civil: [8, 4, 1, 0],
    igo: [1, 3, 6, 2],
  },
  q5: {
    tech: [3, 7, 3, 1],
    telecom: [7, 2, 3, 1],
    finance: [8, 1, 4, 1],
    civil: [2, 4, 2, 4],
    igo: [3, 1, 2, 8],
  },
  q17: {
    tech: [6, 3, 2, 3],
    telecom: [5, 2, 2, 4],
    finance: [7, 1, 3, 2],
    civil: [1, 6, 3, 3],
    igo: [1, 4, 5, 3],
  },
}

/** Weights of perceived changes in cooperation, by workshop. */
export const CHANGE: Weights = {
  GVA: [1, 3, 6, 5, 1],
  ZRH: [1, 2, 7, 4, 1],
  CAL: [3, 7, 6, 4, 1],
  KUL: [1, 2, 5, 7, 3],
}

/** Worries, of which up to three are drawn, and shares (0 to 1) of organisations with each practice. */
export const WORRIES: Weights = {
  tech: [3, 4.4, 1.4, 3, 2.2, 3.6],
  telecom: [2.4, 2.6, 1.8, 3.8, 4.4, 2],
  finance: [1.2, 1.2, 5.4, 2.4, 3.6, 1.4],
  civil: [4.4, 3.8, 1.2, 1.6, 1.2, 3.2],
  igo: [3.8, 3.2, 3.2, 2.8, 2.4, 2.4],
}
export const PRACTICES: Weights = {
  tech: [0.7, 0.65, 0.4, 0.7, 0.45],
  telecom: [0.5, 0.3, 0.35, 0.65, 0.15],
  finance: [0.2, 0.35, 0.4, 0.85, 0.05],
  civil: [0.3, 0.1, 0.6, 0.35, 0.6],
  igo: [0.35, 0.1, 0.7, 0.5, 0.4],
}
