export * from './payment-amount';
export * from './waiver-grounds';
