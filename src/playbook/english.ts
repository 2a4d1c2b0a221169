import apology from './en/apology.liquid';
import explanation from './en/explanation.liquid';
import gesture from './en/gesture.liquid';
import listening from './en/listening.liquid';
import modelApology from './en/model/apology.liquid';
import modelRecognition from './en/model/recognition.liquid';
import modelRemedy from './en/model/remedy.liquid';
import news from './en/news.liquid';
import nextStep from './en/next-step.liquid';
import objectionRight from './en/objection-right.liquid';
import opening from './en/opening.liquid';
import question from './en/question.liquid';
import reason from './en/reason.liquid';
import recognition from './en/recognition.liquid';
import remedy from './en/remedy.liquid';
import shortObjectionRight from './en/short/objection-right.liquid';
import shortOpening from './en/short/opening.liquid';
import shortQuestion from './en/short/question.liquid';
import shortReason from './en/short/reason.liquid';
import shortRecognition from './en/short/recognition.liquid';
import subject from './en/subject.liquid';
import thanks from './en/thanks.liquid';

/** Every template of ours in this language, by its place. */
export const ENGLISH_TEMPLATES: Readonly<Record<string, string>> = {
  apology,
  explanation,
  gesture,
  listening,
  'model/apology': modelApology,
  'model/recognition': modelRecognition,
  'model/remedy': modelRemedy,
  news,
  'next-step': nextStep,
  'objection-right': objectionRight,
  opening,
  question,
  reason,
  recognition,
  remedy,
  'short/objection-right': shortObjectionRight,
  'short/opening': shortOpening,
  'short/question': shortQuestion,
  'short/reason': shortReason,
  'short/recognition': shortRecognition,
  subject,
  thanks,
};
