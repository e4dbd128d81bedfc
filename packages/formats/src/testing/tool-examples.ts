import type { PublishedExample } from "./published-examples.ts";

const LABEL_STUDIO_ABOUT = {
  annotation_id: 71,
  created_at: "2024-05-01T10:00:00Z",
  updated_at: "2024-05-02T11:00:00Z",
};

/** Rows as other labeling tools export them, with all of their columns. */
export const TOOL_EXAMPLES: readonly PublishedExample[] = [
  {
    name: "Prodigy's choices",
    format: "prodigy",
    judgments: 1,
    rows: [
      {
        text: "Name a river.",
        options: [
          { id: "ebro", text: "The Ebro.", meta: { model: "koala-13b" } },
          { id: "po", text: "The Po." },
          { id: "neither", text: "None is one" },
        ],
        meta: { source: "atlas" },
        _input_hash: -1_487_632_010,
        _task_hash: 52_188_641,
        _view_id: "choice",
        config: { choice_style: "single" },
        accept: ["po"],
        answer: "accept",
        _annotator_id: "rivers-mia",
        _session_id: "rivers-mia-2",
        _timestamp: 1_695_000_001,
      },
      {
        text: "Name a lake.",
        options: [
          { id: "como", text: "Como." },
          { id: "sanabria", text: "Sanabria." },
        ],
        accept: [],
        answer: "ignore",
        _annotator_id: "rivers-noa",
        _timestamp: 1_695_000_777,
      },
    ],
  },
  {
    name: "a batch of Mechanical Turk",
    format: "mturk",
    judgments: 1,
    rows: [
      {
        HITId: "3YGE63DIN8X",
        HITTypeId: "3ZLG9QS2A",
        Title: "Which is a river?",
        Reward: "$0.05",
        AssignmentId: "3DZQRBDBSLF",
        WorkerId: "A2TU1",
        AssignmentStatus: "Approved",
        AcceptTime: "Fri May 03 10:00:00 PDT 2024",
        SubmitTime: "2024-05-03T10:01:00Z",
        WorkTimeInSeconds: "61",
        LifetimeApprovalRate: "100% (34/34)",
        "Input.prompt": "Name a river.",
        "Input.response_a": "The Ebro.",
        "Input.response_b": "A mountain.",
        "Input.seed": "s-19",
        "Answer.better": "response_a",
        "Answer.comment": "The other is none.",
        Approve: "x",
      },
      {
        HITId: "3YGE63DIN8Y",
        WorkerId: "A2TU2",
        AssignmentStatus: "Rejected",
        SubmitTime: "2024-05-03T10:02:00Z",
        WorkTimeInSeconds: "62",
        "Input.prompt": "Name a lake.",
        "Input.response_a": "Como.",
        "Input.response_b": "Sanabria.",
        "Answer.better": "response_b",
        RequesterFeedback: "Too fast",
      },
    ],
  },
  {
    name: "Label Studio's JSON",
    format: "label-studio",
    judgments: 1,
    rows: [
      {
        id: 5117,
        data: {
          prompt: "Name a river.",
          answer1: "The Ebro.",
          answer2: "The Po.",
          id: "river-3",
          source: "atlas",
        },
        annotations: [
          {
            id: 1001,
            completed_by: { id: 10, email: "mia@example.org", first_name: "Mia" },
            was_cancelled: false,
            ground_truth: true,
            created_at: "2024-05-01T10:00:00Z",
            lead_time: 4.288,
            result: [
              {
                id: "Dx_a",
                from_name: "pw",
                to_name: "one,two",
                type: "pairwise",
                value: { selected: "right" },
              },
              {
                id: "Dx_b",
                from_name: "why",
                to_name: "one",
                type: "textarea",
                value: { text: ["It is longer."] },
              },
            ],
          },
          { id: 1002, completed_by: 11, was_cancelled: true, lead_time: 9.5, result: [] },
        ],
        predictions: [{ model_version: "m-3", score: 0.31, result: [] }],
        meta: { batch: "b-8" },
        project: 83,
      },
    ],
  },
  {
    name: "Label Studio's JSON with a Ranker",
    format: "label-studio",
    judgments: 1,
    rows: [
      {
        id: 5118,
        data: {
          prompt: "Name a river.",
          items: [
            { id: "llm_1", title: "One", body: "The Ebro." },
            { id: "llm_2", title: "Two", body: "The Po." },
          ],
        },
        annotations: [
          {
            id: 1003,
            completed_by: 12,
            result: [{ from_name: "rank", type: "ranker", value: { ranker: ["llm_2", "llm_1"] } }],
          },
        ],
      },
    ],
  },
  {
    name: "Label Studio's JSON_MIN",
    format: "label-studio",
    judgments: 1,
    rows: [
      {
        ...LABEL_STUDIO_ABOUT,
        id: 5119,
        prompt: "Name a river.",
        answer1: "The Ebro.",
        answer2: "The Po.",
        region: "south",
        annotator: 13,
        lead_time: 2.5,
        pw: [{ selected: "left" }],
        why: "It is longer.",
      },
    ],
  },
  {
    name: "Argilla's records",
    format: "argilla",
    judgments: 1,
    rows: [
      {
        id: "rec-7",
        status: "completed",
        _server_id: "6a1f",
        fields: {
          instruction: "Name a river.",
          "response-1": "The Ebro.",
          "response-2": "The Po.",
          region: "south",
        },
        metadata: { batch: "b-9", loss: 0.1234567890123 },
        vectors: { small: [0.25, 0.75] },
        suggestions: { order: { value: ["response-1", "response-2"], score: 0.81, agent: "judge-m" } },
        responses: {
          order: [
            { value: ["response-2", "response-1"], user_id: "4f-mia" },
            { value: ["response-1", "response-2"], user_id: "4f-noa", status: "draft" },
          ],
          remark: [{ value: "It is longer.", user_id: "4f-mia" }],
        },
      },
    ],
  },
  {
    name: "Argilla's records as the Hub has them",
    format: "argilla",
    judgments: 2,
    rows: [
      {
        id: "rec-8",
        status: "pending",
        instruction: "Name a river.",
        "response-1": "The Ebro.",
        "response-2": "The Po.",
        "better.responses": ["response-2", "tie"],
        "better.responses.users": ["4f-mia", "4f-noa"],
        "better.responses.status": ["submitted", "submitted"],
        "remark.responses": ["It is longer."],
        "remark.responses.users": ["4f-mia"],
        "better.suggestion": "response-1",
        "better.suggestion.agent": "judge-m",
        "metadata.batch": "b-9",
      },
    ],
  },
];
