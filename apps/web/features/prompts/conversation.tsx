import type { Message } from "@laurel/core/records/message";
import { MessageContent } from "../markdown/message-content.tsx";

const SPEAKERS = { system: "System", user: "User", assistant: "Assistant", tool: "Tool" } as const;

/** Messages one after another, each with its speaker; a single message needs none. */
export function Conversation({ messages, speakers = true }: { messages: readonly Message[]; speakers?: boolean }) {
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {messages.map((message, index) => (
        <div key={`${index + 1}`} className="min-w-0">
          {speakers && <p className="mb-0.5 text-sm font-medium text-muted-foreground">{SPEAKERS[message.role]}</p>}
          <MessageContent text={message.content} />
        </div>
      ))}
    </div>
  );
}
