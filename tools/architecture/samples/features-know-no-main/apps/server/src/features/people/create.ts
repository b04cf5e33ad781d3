import '../../main/program';
