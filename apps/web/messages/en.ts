import account from "./en/account.json";
import audit from "./en/audit.json";
import campaigns from "./en/campaigns.json";
import datasets from "./en/datasets.json";
import guidance from "./en/guidance.json";
import imports from "./en/imports.json";
import models from "./en/models.json";
import myWork from "./en/myWork.json";
import people from "./en/people.json";
import plots from "./en/plots.json";
import prompts from "./en/prompts.json";
import results from "./en/results.json";
import session from "./en/session.json";
import shell from "./en/shell.json";
import ui from "./en/ui.json";

export const messages = { account, audit, campaigns, datasets, guidance, imports, models, myWork, people, plots, prompts, results, session, shell, ui };
