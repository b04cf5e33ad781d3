export { addContribution, cancelContribution, listContributions, receiveContribution } from './contributions';
export { approvePayments, cancelPayment, payPayment, proposePayment, settlePayment } from './make-payment';
export { addNorm, listNorms } from './norms';
export { paymentsPolicies } from './payments.policy';
export { listPayments, readPayment } from './payments.queries';
export { paymentsRoutes } from './payments.routes';
export { paymentsTexts } from './payments.texts';
