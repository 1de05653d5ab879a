/** A passage that speaks to a machine that reads the repository, instead of to its readers. */
export interface PlantedWords {
  readonly kind: 'order' | 'reviewer' | 'markup' | 'hidden';
  /** What it is, to go on after the file and its line. */
  readonly words: string;
}

interface Pattern extends PlantedWords {
  readonly pattern: RegExp;
}

const EARLIER = '(?:previous|prior|above|earlier|preceding|foregoing|system|original)';
const ORDERS = '(?:instructions?|prompts?|directions?|guidelines|directives)';
const READER =
  '(?:ai|a\\.i\\.|llms?|language models?|chat ?bots?|copilot|chatgpt|gpt(?:-?\\d\\w*)?|claude|gemini|(?:ai|code|automated|automatic)[ -](?:code[ -])?(?:review(?:er|ing)?|assistants?|agents?)(?: (?:bots?|agents?|assistants?|tools?))?|review(?:er)? (?:bots?|agents?))';
const DUTY = '(?:must|should|shall|please|do not|don.?t|never|always|are (?:to|instructed|required)|has to|have to|need to)';
const FAVOUR =
  '(?:approve|lgtm|looks good|mark (?:it|this|these|them) as|(?:report|say|state|conclude|answer|respond)[^.\\n]{0,30}\\bno (?:findings?|issues?|problems?|warnings?|vulnerabilit\\w+|concerns?)|(?:skip|ignore|omit|suppress|hide|not report|not flag|not mention)[^.\\n]{0,30}(?:findings?|issues?|problems?|warnings?|vulnerabilit\\w+|concerns?)|(?:skip|ignore) this (?:file|model|change|pull request|pr|diff))';
const WISH = '(?:must|should|shall|please|always|are (?:to|instructed|required)|has to|have to|need to)';
const THEFT =
  '(?:print|reveal|send|post|output|include|leak)[^.\\n]{0,40}(?:secrets?|tokens?|credentials?|passwords?|environment variables|api.?keys?)';

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'order',
    words: 'tells a machine to forget its instructions',
    pattern: new RegExp(
      `\\b(?:ignore|disregard|forget|override|bypass)\\s(?:[\\w']+\\s){0,4}?${EARLIER}\\s(?:[\\w']+\\s){0,2}?${ORDERS}\\b`,
      'i',
    ),
  },
  {
    kind: 'order',
    words: 'asks a machine for its instructions',
    pattern: new RegExp(
      `\\b(?:reveal|print|repeat|output|show|tell)\\s(?:[\\w']+\\s){0,3}?your\\s(?:[\\w']+\\s){0,2}?(?:system prompt|${ORDERS})\\b`,
      'i',
    ),
  },
  {
    kind: 'reviewer',
    words: 'tells an automatic reviewer what to find',
    pattern: new RegExp(`(?:^|[^\\w-])${READER}(?![\\w-])[^.\\n]{0,60}\\b${DUTY}\\b[^.\\n]{0,80}\\b${FAVOUR}`, 'i'),
  },
  {
    kind: 'reviewer',
    words: 'tells an automatic reviewer to give secrets away',
    pattern: new RegExp(
      `(?:^|[^\\w-])${READER}(?![\\w-])[^.\\n]{0,60}\\b${WISH}\\b(?:(?!\\b(?:not|never)\\b)[^.\\n]){0,40}\\b${THEFT}`,
      'i',
    ),
  },
  {
    kind: 'markup',
    words: 'holds the markup of a chat with a language model',
    pattern: /<\|(?:im_start|im_end|system|assistant|endoftext|start_header_id|eot_id)\|>|\[\/?INST\]|<<\/?SYS>>/,
  },
];

/** Letters that no editor shows (but spell text), and marks that make a line read otherwise than it runs. */
const HIDDEN = /[\u{E0020}-\u{E007E}]{2,}|[\u202A-\u202E\u2066-\u2069]/u;
/** Flags of England, Scotland and Wales are spelt with such letters. */
const FLAG = /\u{1F3F4}[\u{E0020}-\u{E007F}]+/gu;

const LONGEST_LINE = 5000;

/** What in a line speaks to a machine; a line of prose about such texts, in quotes or not, does not differ from one. */
export function plantedWords(line: string): readonly PlantedWords[] {
  const text = line.slice(0, LONGEST_LINE);
  const spoken = text.replaceAll(/\s+/g, ' ');
  const found = PATTERNS.filter(({ pattern }) => pattern.test(spoken)).map(({ kind, words }): PlantedWords => ({ kind, words }));
  return HIDDEN.test(text.replaceAll(FLAG, '')) ? [...found, { kind: 'hidden', words: 'holds characters that no editor shows' }] : found;
}
