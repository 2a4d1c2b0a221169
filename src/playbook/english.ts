import apology from './en/apology.liquid';
import explanation from './en/explanation.liquid';
import listening from './en/listening.liquid';
import news from './en/news.liquid';
import nextStep from './en/next-step.liquid';
import objectionRight from './en/objection-right.liquid';
import opening from './en/opening.liquid';
import question from './en/question.liquid';
import recognition from './en/recognition.liquid';
import remedy from './en/remedy.liquid';
import subject from './en/subject.liquid';
import thanks from './en/thanks.liquid';
import type { Templates } from './script.ts';

export const ENGLISH_TEMPLATES: Templates = {
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
