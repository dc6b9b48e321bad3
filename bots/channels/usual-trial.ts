/** How long a trial waits for somebody, and the language of the template that it sends, unless told otherwise. */
export const usualTrial = { seconds: 120, templateLanguage: "pt_BR" } as const;
