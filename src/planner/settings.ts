/** What the planner needs to know of the language model, in plain data. */

interface Connection {
  /** Where messages go, and nowhere else. */
  readonly endpoint: string;
  readonly apiKey: string;
  /** The model's name; with Azure the deployment's. */
  readonly model: string;
}

export type ModelSettings =
  | (Connection & { readonly service: 'openai' })
  | (Connection & { readonly service: 'azure'; readonly apiVersion: string });
