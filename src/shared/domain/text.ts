/** One sentence in the two languages of the app. Chinese is the base; English says the same. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
