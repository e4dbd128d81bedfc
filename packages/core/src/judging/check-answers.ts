import { DomainError } from "../errors/domain-error.ts";
import type { Answer, Answers, RankingAnswer } from "../questions/answer.ts";
import type { Question, RankingQuestion, TextQuestion } from "../questions/question.ts";

const refuse = (field: string, rule: string): never => {
  throw new DomainError("INVALID", `${field} ${rule}`, { field, rule });
};

function checkRanking(question: RankingQuestion, answer: RankingAnswer, presented: readonly string[]): void {
  const field = `answers.${question.id}`;
  const ranked = answer.tiers.flat();
  if (new Set(ranked).size !== ranked.length) refuse(`${field}.tiers`, "rank a response twice");
  if (ranked.some((id) => !presented.includes(id))) refuse(`${field}.tiers`, "rank a response that this task did not show");
  if (ranked.length !== presented.length) refuse(`${field}.tiers`, "must rank every response that was shown");
  const tied = answer.tiers.length === 1;
  const bothBad = tied && answer.cut === 0;
  if (answer.cut !== undefined && !bothBad) refuse(`${field}.cut`, "is only for both bad: one tier with cut 0");
  if (bothBad && !question.allowBothBad) refuse(field, "can't be both bad in this campaign");
  if (tied && !bothBad && !question.allowTie) refuse(field, "can't be a tie in this campaign");
  if (tied && answer.strength !== undefined) refuse(`${field}.strength`, "is only for a preference, not for a tie or both bad");
  if (!tied && question.strengths > 1 && answer.strength === undefined) refuse(`${field}.strength`, "is missing");
  if ((answer.strength ?? 1) > question.strengths) refuse(`${field}.strength`, `must be 1 to ${question.strengths}`);
}

function checkText(question: TextQuestion, text: string): void {
  const field = `answers.${question.id}.text`;
  if (text.length > question.maxLength) refuse(field, `is ${text.length} characters long; at most ${question.maxLength} are allowed`);
  if (question.required && text.trim() === "") refuse(field, "is empty, but this question must be answered");
}

function checkAnswer(question: Question, answer: Answer, presented: readonly string[]): void {
  if (question.kind === "ranking" && answer.kind === "ranking") checkRanking(question, answer, presented);
  else if (question.kind === "text" && answer.kind === "text") checkText(question, answer.text);
  else refuse(`answers.${question.id}`, `must be an answer of the kind ${question.kind}`);
}

/** Refuses answers that don't fit the questions, judged against what the assignment presented. */
export function checkAnswers(questions: readonly Question[], presented: readonly string[], answers: Answers): void {
  const asked = new Set(questions.map((question) => question.id));
  for (const id of Object.keys(answers)) {
    if (!asked.has(id)) refuse(`answers.${id}`, "is not a question of this campaign");
  }
  for (const question of questions) {
    const answer = answers[question.id];
    if (answer) checkAnswer(question, answer, presented);
    else if (question.required) refuse(`answers.${question.id}`, "is missing");
  }
}
