import type { messages } from "../messages/en.ts";

/** What a catalogue holds: English says which texts there are. */
export type Messages = typeof messages;

declare module "next-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}
