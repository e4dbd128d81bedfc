import type { Messages } from "../i18n/messages.ts";
import account from "./de/account.json";
import audit from "./de/audit.json";
import campaigns from "./de/campaigns.json";
import datasets from "./de/datasets.json";
import guidance from "./de/guidance.json";
import imports from "./de/imports.json";
import models from "./de/models.json";
import myWork from "./de/myWork.json";
import people from "./de/people.json";
import plots from "./de/plots.json";
import prompts from "./de/prompts.json";
import results from "./de/results.json";
import session from "./de/session.json";
import shell from "./de/shell.json";
import ui from "./de/ui.json";

export const messages: Messages = { account, audit, campaigns, datasets, guidance, imports, models, myWork, people, plots, prompts, results, session, shell, ui };
