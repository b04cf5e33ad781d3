export { adoptEntered, findUnderived, noteDerived } from './arrangements';
export { calendarPolicies } from './calendar.policy';
export { calendarRoutes } from './calendar.routes';
