import '../cases/rail';
