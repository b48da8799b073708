import type { Answers } from '../../../src/instrument/answer.ts'

/** Long enough to wrap on a small phone, with characters special in HTML and CSV. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'Small services are asked <twice>, by “two” offices & never told why.\nA single contact would help.',
  ar: 'الخدمات الصغيرة تُسأل مرتين، من مكتبين مختلفين (A & B)، ولا يُقال لها السبب أبداً.\nجهة اتصال واحدة تساعد.',
  zh: '小型服务商会被“两个”部门<重复>询问，却从未被告知原因（A & B）。\n设一个统一的联络点会有帮助。',
}

/**
 * Returns one person's answers to every question of the example: Other with text, an exclusive option, both
 * non-answers, a complete and a partial ranking. `sign` marks this person's answers.
 */
export function everyAnswer(lang: string, sign: string): Answers {
  const words = WORDS[lang] ?? ''
  const [line = ''] = words.split('\n')
  return {
    q1: { choice: '2' },
    q2: { choices: ['1', '6', '97'], other: line },
    q3: 7,
    q4: words,
    q5: { choice: '97', other: line },
    q6: { choices: ['6'] },
    q7: { 1: '4', 2: '-97', 3: '2', 4: '5' },
    q8: '-96',
    q9: ['3', '5', '1', '2', '4'],
    q10: { 1: 40, 2: 30, 3: 20, 4: 10 },
    q11: words,
    q12: { choice: '2' },
    q13: line,
    q14: 0,
    q15: { 1: '1', 2: '5', 3: '3', 4: '3' },
    q16: '2017-05-03',
    q17: { choice: '-96' },
    q18: '17:30',
    q19: '2017-02-14T09:00',
    q20: { 1: '5', 2: '4', 3: '3', 4: '2', 5: '1', 6: '-97', 7: '5', 8: '4' },
    q21: ['7', '2', '5'],
    q22: `${words} ${sign}`,
  }
}

/** Returns those answers as stored: with calculations, group and language. */
export const storedOf = (answers: Answers, group: string, language: string): Answers => ({
  ...answers,
  capacity_points: 40,
  _group: group,
  _language: language,
})
