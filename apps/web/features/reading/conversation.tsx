import type { Message } from "@laurel/core/records/messages";
import { MessageView } from "./message-view.tsx";
import { toolNames } from "./tool-names.ts";

type ConversationProps = {
  messages: readonly Message[];
  /** Who speaks is said of every turn, or of none where one turn is all. */ speakers?: boolean;
};

/** Turns one after another: the one way in which a prompt or a response is shown, on every page. */
export function Conversation({ messages, speakers = true }: ConversationProps) {
  const names = toolNames(messages);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {messages.map((message, index) => (
        <MessageView
          key={index}
          message={message}
          showRole={speakers}
          toolName={names.get(message.tool_call_id ?? "")}
        />
      ))}
    </div>
  );
}
