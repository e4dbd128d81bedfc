import type { Message } from "@laurel/core/records/messages";
import { shortened } from "../../lib/shortened.ts";
import { VisibleText } from "../../lib/visible-text.tsx";

/** Messages as bare, shortened text for previews, without Markdown. */
export function MessageText({ messages, most }: { messages: readonly Message[]; most: number }) {
  return (
    <div className="flex flex-col gap-1">
      {messages.map((message, index) => (
        <p key={`${index + 1}`} dir="auto" className="text-sm break-words whitespace-pre-wrap">
          {messages.length > 1 && (
            <span className="me-1.5 font-medium text-muted-foreground">{message.role}</span>
          )}
          <VisibleText text={shortened(message.content, most)} />
        </p>
      ))}
    </div>
  );
}
