import '../../database/src/index';
