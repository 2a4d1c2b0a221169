import apology from './it/apology.liquid';
import explanation from './it/explanation.liquid';
import listening from './it/listening.liquid';
import news from './it/news.liquid';
import nextStep from './it/next-step.liquid';
import objectionRight from './it/objection-right.liquid';
import opening from './it/opening.liquid';
import question from './it/question.liquid';
import recognition from './it/recognition.liquid';
import remedy from './it/remedy.liquid';
import subject from './it/subject.liquid';
import thanks from './it/thanks.liquid';
import type { Templates } from './script.ts';

export const ITALIAN_TEMPLATES: Templates = {
  opening,
  recognition,
  apology,
  explanation,
  remedy,
  news,
  question,
  listening,
  'objection-right': objectionRight,
  'next-step': nextStep,
  thanks,
  subject,
};
