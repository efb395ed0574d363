import { messages } from '../language/language.ts'

/** What the kiosk says when it asks whether a notice was of use. */
export const ratingWords = messages(
  {
    question: '您对这条信息满意吗？',
    anonymous: '匿名评价，不记录您的任何个人信息。',
    thanks: '谢谢您的评价。',
    whatToImprove: '哪里需要改进？可以不选。',
    noted: '已记下，我们会据此改进。',
    parting: '谢谢使用',
    partingHint: '您的查阅记录将马上清除。',
    partingAsk: '您刚才查阅的是',
    endNow: '不评价，直接结束',
    endRated: '结束',
  },
  {
    question: 'Are you satisfied with this information?',
    anonymous: 'Anonymous. Nothing about you is recorded.',
    thanks: 'Thank you for your answer.',
    whatToImprove: 'What should be better? You may leave this out.',
    noted: 'Noted. It will help us to improve.',
    parting: 'Thank you for your visit',
    partingHint: 'What you looked at is about to be cleared.',
    partingAsk: 'You have just read',
    endNow: 'End without answering',
    endRated: 'End',
  },
)
