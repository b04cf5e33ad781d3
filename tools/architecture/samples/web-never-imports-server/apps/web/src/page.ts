import '../../server/src/index';
