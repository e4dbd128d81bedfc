import type { Answers } from "@laurel/core/questions/answers";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import type { Subjects } from "./seed-subjects.ts";
import { TEST_SPEC } from "./seed-subjects.ts";
import { mintId } from "./test-context.ts";

export const ACTORS = [
  "signed out",
  "outsider",
  "annotator",
  "researcher",
  "reviewer",
  "lead",
  "admin",
] as const;
export type ActorKind = (typeof ACTORS)[number];

/** What a row's input is built from: ids of one's own campaign, of another, or of nothing. */
export type Reach = Subjects & {
  readonly assignmentId: string;
  readonly answers: Answers;
  readonly tokenId: string;
  readonly linkToken: string;
  readonly password: string;
  /** A person without account history, newly made for each call that changes one. */
  readonly userId: string;
  /** A member of the campaign, also newly made for each such call. */
  readonly memberId: string;
};

export type Rule =
  /** Anybody, signed in or not. With `subject`, an unknown one is not found. */
  | { readonly may: "anybody"; readonly subject?: true }
  | { readonly may: "signed in" }
  | { readonly may: "admin"; readonly subject?: true }
  /** Members with one of the roles, and the admin where listed; to others the campaign does not exist. */
  | { readonly may: "roles"; readonly roles: readonly ActorKind[] }
  /** People reach only what is their own. */
  | { readonly may: "owner"; readonly of: "assignment" | "token" };

export type Row = { readonly rule: Rule; readonly input: (reach: Reach) => unknown };

const row =
  (rule: Rule) =>
  (input: (reach: Reach) => unknown = () => undefined): Row => ({ rule, input });
const anybody = row({ may: "anybody" });
const linkHolder = row({ may: "anybody", subject: true });
const signedIn = row({ may: "signed in" });
const admin = row({ may: "admin" });
const adminOf = row({ may: "admin", subject: true });
const member = row({ may: "roles", roles: ["annotator", "researcher", "reviewer", "lead", "admin"] });
const judge = row({ may: "roles", roles: ["annotator", "researcher", "reviewer", "lead"] });
const content = row({ may: "roles", roles: ["researcher", "reviewer", "lead", "admin"] });
const datasets = row({ may: "roles", roles: ["researcher", "lead", "admin"] });
const guide = row({ may: "roles", roles: ["reviewer", "lead", "admin"] });
const lead = row({ may: "roles", roles: ["lead", "admin"] });
const assignee = row({ may: "owner", of: "assignment" });
const tokenOwner = row({ may: "owner", of: "token" });

const campaign = ({ campaignId }: Reach) => ({ campaignId });
const fields = {
  name: "New",
  guidelines: "",
  questions: DEFAULT_QUESTIONS,
  overlap: 1,
  leaseMinutes: 30,
  maxPairsPerPrompt: 6,
};
const firstIsRight = ({ betterId, worseId }: Reach): Answers => ({
  preference: { kind: "ranking", tiers: [[betterId], [worseId]], strength: 1 },
});
const reading = {
  format: "jsonl",
  mapping: { prompt: "prompt", responseList: "responses" },
  namePolicy: "keep",
};

/** Who may call what: one line for every procedure of the router. */
export const AUTHORIZATION_TABLE: Readonly<Record<string, Row>> = {
  "account.changePassword": signedIn(({ password }) => ({ current: password, next: password })),
  "account.rename": signedIn(() => ({ name: "Renamed" })),
  "account.setPreferences": signedIn(() => ({ theme: "dark" })),
  "audit.list": admin(() => ({})),
  "campaigns.create": admin(() => ({ ...fields, campaignId: mintId() })),
  "campaigns.exhausted": lead(campaign),
  "campaigns.get": member(campaign),
  "campaigns.list": signedIn(() => ({})),
  "campaigns.loadDemo": admin(),
  "campaigns.prompt": content(({ campaignId, promptId }) => ({ campaignId, promptId })),
  "campaigns.prompts": content(campaign),
  "campaigns.reopenTask": lead(({ campaignId, taskId }) => ({ campaignId, taskId })),
  "campaigns.sampleTask": lead(campaign),
  "campaigns.setStatus": lead(({ campaignId }) => ({ campaignId, status: "live" })),
  "campaigns.update": lead(({ campaignId }) => ({ campaignId, name: "Renamed" })),
  "datasets.addList": datasets(({ campaignId, uploadId }) => ({ campaignId, uploadId })),
  "datasets.create": datasets(({ campaignId }) => ({ campaignId, datasetId: mintId(), name: "New" })),
  "datasets.cut": datasets(({ datasetId }) => ({ datasetId, versionId: mintId(), spec: TEST_SPEC })),
  "datasets.formatPreview": datasets(({ versionId }) => ({ versionId, format: "trl-preference" })),
  "datasets.formats": datasets(({ versionId }) => ({ versionId })),
  "datasets.get": datasets(({ datasetId }) => ({ datasetId })),
  "datasets.label": datasets(({ versionId }) => ({ versionId, label: "Paper, table 2" })),
  "datasets.list": datasets(campaign),
  "datasets.lists": datasets(campaign),
  "datasets.otherCampaigns": datasets(({ campaignId }) => ({ campaignId, questionId: "preference" })),
  "datasets.prepare": datasets(({ versionId }) => ({ versionId, id: mintId(), format: "trl-preference" })),
  "datasets.preview": datasets(({ campaignId }) => ({ campaignId, spec: TEST_SPEC })),
  "datasets.report": datasets(({ versionId }) => ({ versionId })),
  "datasets.withdraw": datasets(({ versionId }) => ({
    versionId,
    reason: "A prompt of the benchmark was in it.",
  })),
  "datasets.version": datasets(({ versionId }) => ({ versionId })),
  "guidance.answer": guide(({ questionId }) => ({ id: questionId, text: "Whatever helps." })),
  "guidance.openQuestions": guide(campaign),
  "guidance.practiceTasks": guide(campaign),
  "guidance.retirePractice": guide(({ practiceId }) => ({ id: practiceId })),
  "guidance.setPractice": guide((reach) => ({
    id: mintId(),
    campaignId: reach.campaignId,
    taskId: reach.taskId,
    answers: firstIsRight(reach),
    explanation: "It answers.",
  })),
  "guidance.taskQuestions": guide(campaign),
  "imports.cancel": lead(({ importId }) => ({ importId })),
  "imports.get": lead(({ importId }) => ({ importId })),
  "imports.list": lead(campaign),
  "imports.previewWithdrawal": lead(({ importId }) => ({ importId })),
  "imports.reinstate": lead(({ importId }) => ({ withdrawalId: mintId(), importId })),
  "imports.withdraw": lead(({ importId }) => ({
    withdrawalId: mintId(),
    importId,
    judged: 1_000_000,
    reason: "Wrong file.",
  })),
  "imports.preview": lead(({ campaignId, uploadId }) => ({ campaignId, uploadId, ...reading })),
  "imports.start": lead(({ campaignId, uploadId }) => ({
    campaignId,
    uploadId,
    importId: mintId(),
    ...reading,
  })),
  "prompts.previewRetirement": lead(({ campaignId }) => ({
    campaignId,
    which: { matching: { search: "" } },
  })),
  "prompts.retire": lead(({ campaignId }) => ({
    withdrawalId: mintId(),
    campaignId,
    which: { matching: { search: "" } },
    texts: 1_000_000,
    judged: 0,
    reason: "Wrong texts.",
  })),
  "prompts.reinstate": lead(({ campaignId }) => ({
    withdrawalId: mintId(),
    campaignId,
    which: { matching: { search: "" } },
  })),
  "jobs.cancel": lead(({ jobId }) => ({ jobId })),
  "jobs.get": lead(({ jobId }) => ({ jobId })),
  "judging.ask": assignee(({ assignmentId }) => ({
    questionId: mintId(),
    assignmentId,
    text: "What counts as helpful?",
  })),
  "judging.checkPractice": judge((reach) => ({ practiceId: reach.practiceId, answers: firstIsRight(reach) })),
  "judging.finishPractice": judge(campaign),
  "judging.mine": judge(campaign),
  "judging.myQuestions": judge(campaign),
  "judging.open": judge(campaign),
  "judging.practice": judge(campaign),
  "judging.readGuidelines": judge(({ campaignId }) => ({ campaignId, version: 1 })),
  "judging.release": signedIn(({ assignmentId }) => ({ assignmentIds: [assignmentId] })),
  "judging.reopen": assignee(({ assignmentId }) => ({ assignmentId })),
  "judging.saveDraft": assignee(({ assignmentId, answers }) => ({ assignmentId, answers })),
  "judging.seeAnswers": signedIn(({ questionId }) => ({ questionIds: [questionId] })),
  "judging.skip": assignee(({ assignmentId }) => ({ assignmentId, skipId: mintId(), reason: "unclear" })),
  "judging.submit": assignee(({ assignmentId, answers }) => ({
    assignmentId,
    answers,
    judgmentId: mintId(),
    activeMs: 1,
    elapsedMs: 1,
  })),
  "judging.timesheet": judge(campaign),
  "links.accept": linkHolder(({ linkToken }) => ({ token: linkToken, password: "a long enough password" })),
  "links.inspect": linkHolder(({ linkToken }) => ({ token: linkToken })),
  "members.add": lead(({ campaignId, userId }) => ({ campaignId, userId, role: "annotator" })),
  "members.candidates": lead(campaign),
  "members.list": lead(campaign),
  "members.remove": lead(({ campaignId, memberId }) => ({ campaignId, userId: memberId })),
  "members.setRole": lead(({ campaignId, memberId }) => ({ campaignId, userId: memberId, role: "reviewer" })),
  "metadata.columns": content(campaign),
  "metadata.show": lead(({ campaignId }) => ({ campaignId, columns: [] })),
  "metadata.values": content(({ campaignId }) => ({ campaignId, column: "topic" })),
  "models.get": datasets(({ modelId }) => ({ modelId })),
  "models.list": datasets(campaign),
  "models.score": datasets(({ modelId }) => ({ modelId, prompt: "Which?", completions: ["This one."] })),
  "models.train": datasets(({ versionId }) => ({ versionId, modelId: mintId() })),
  "people.create": admin(() => ({ name: "New", email: `${mintId()}@example.org`, role: "member" })),
  "people.erase": adminOf(({ userId }) => ({ userId })),
  "people.importCsv": admin(() => ({ csv: `name,email\nNew,${mintId()}@example.org`, dryRun: false })),
  "people.list": admin(() => ({})),
  "people.reissueLink": adminOf(({ userId }) => ({ userId })),
  "people.setDisabled": adminOf(({ userId }) => ({ userId, disabled: true })),
  "people.setRole": adminOf(({ userId }) => ({ userId, role: "admin" })),
  "results.agreement": content(campaign),
  "results.answers": content(campaign),
  "results.progress": content(campaign),
  "results.winRates": content(campaign),
  "session.me": anybody(),
  "session.setupNeeded": anybody(),
  "tokens.create": signedIn(() => ({ name: "ci", scopes: ["read"] })),
  "tokens.list": signedIn(() => ({})),
  "tokens.revoke": tokenOwner(({ tokenId }) => ({ id: tokenId })),
};
