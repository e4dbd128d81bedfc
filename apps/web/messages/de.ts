import type { Messages } from "../i18n/messages.ts";
import account from "./de/account.json";

export const messages: Messages = { account };
