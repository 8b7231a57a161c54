/** Languages that messages come in, and the choice among them. Customer data is never translated. */
import * as z from 'zod';

export const LANGUAGES = ['en', 'es', 'zh-CN'] as const;
export const Language = z.enum(LANGUAGES).meta({ id: 'Language', description: 'Language of messages' });
export type Language = z.infer<typeof Language>;

/** A text in every language; ICU message syntax, parameters in braces. */
export type Text = Record<Language, string>;

/** A catalogue of texts: each of them in every language. */
export const texts = <K extends string>(catalogue: Record<K, Text>): Record<K, Text> => catalogue;

/** The language that we speak of a tag such as es-MX, or undefined. */
export const ofTag = (tag: string): Language | undefined => {
  const lower = tag.toLowerCase();
  if (lower === 'zh' || lower.startsWith('zh-')) return 'zh-CN';
  return LANGUAGES.find((language) => lower === language || lower.startsWith(`${language}-`));
};

/** The first language of an Accept-Language header that we speak, by weight, else English. */
export const chooseLanguage = (acceptLanguage: string | undefined): Language => {
  if (!acceptLanguage) return 'en';
  const wanted = acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = Number(
        parameters
          .find((p) => p.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { tag, position, weight: Number.isFinite(weight) ? weight : 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position);
  for (const { tag } of wanted) {
    const language = ofTag(tag);
    if (language) return language;
  }
  return 'en';
};
