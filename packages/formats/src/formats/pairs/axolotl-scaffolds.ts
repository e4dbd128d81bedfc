/**
 * What chat templates put before a response to axolotl's dummy turn, in which it looks for the response's
 * text: ChatML, Qwen 2.5, Llama 3, Gemma, Mistral, Phi 3.
 */
export const AXOLOTL_SCAFFOLDS = [
  "<|im_start|>user\n[[dummy_message]]<|im_end|>\n<|im_start|>assistant\n",
  "<|im_start|>system\nYou are Qwen, created by Alibaba Cloud. You are a helpful assistant.<|im_end|>\n<|im_start|>user\n",
  "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nCutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n<|eot_id|><|start_header_id|>user<|end_header_id|>\n\n",
  "<bos><start_of_turn>user\n[[dummy_message]]<end_of_turn>\n<start_of_turn>model\n",
  "<s>[INST] [[dummy_message]] [/INST] ",
  "<|user|>\n[[dummy_message]]<|end|>\n<|assistant|>\n",
] as const;
