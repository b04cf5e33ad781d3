export * from './payment-amount';
